# A comment of this family; with a ; in it
/*!40101 SET @old_sql_mode = @@sql_mode, sql_mode = 'NO_AUTO_VALUE_ON_ZERO' */;
CREATE TABLE bird (
    id     INT AUTO_INCREMENT PRIMARY KEY, -- the id; of course
    `na;me` VARCHAR(40) NOT NULL COMMENT 'It''s a name; what else? \'', # and more;
    grams  DECIMAL(8, 2),
    pounds DECIMAL(8, 3) AS (grams / 453.59237) STORED,
    mood   ENUM ('calm', 'wild;') NOT NULL DEFAULT "calm",
    facts  JSON
) ENGINE = InnoDB COMMENT = "semi;colon";

DELIMITER //
CREATE FUNCTION shout(word VARCHAR(40)) RETURNS VARCHAR(50) DETERMINISTIC
BEGIN
    DECLARE loud VARCHAR(50) DEFAULT ';';
    /* a comment; in the body */
    SET loud = CONCAT(UPPER(word), '!'); -- and; here
    RETURN loud;
END //

CREATE PROCEDURE add_birds(IN howmany INT)
BEGIN
    DECLARE i INT DEFAULT 0;
    WHILE i < howmany DO
        INSERT INTO bird (`na;me`, grams) VALUES (CONCAT('bird; ', i), 453.59237);
        SET i = i + 1;
    END WHILE;
    IF howmany > 100 THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'too many; really'; END IF;
END //
DELIMITER ;

CREATE TRIGGER calm BEFORE INSERT ON bird FOR EACH ROW
BEGIN
    IF NEW.`na;me` LIKE '%wild%' THEN
        SET NEW.mood = 'wild;';
    END IF;
END;

CREATE VIEW heavy AS SELECT `na;me` AS name, CASE WHEN grams > 100 THEN 'yes;' ELSE 'no' END AS is_heavy FROM bird;
CREATE INDEX by_name ON bird (`na;me`);
/*!40101 SET sql_mode = @old_sql_mode */;
CREATE SEQUENCE numbers START WITH 7;
BEGIN NOT ATOMIC
    DECLARE i INT DEFAULT 1;
    INSERT INTO bird (id, `na;me`) VALUES (100, 'from a block;');
    DELETE FROM bird WHERE id = 100;
    ALTER TABLE bird AUTO_INCREMENT = 1;
END;
