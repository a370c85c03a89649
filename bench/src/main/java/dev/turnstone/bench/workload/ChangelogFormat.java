package dev.turnstone.bench.workload;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How Liquibase changelogs that all say the same are written. */
enum ChangelogFormat {
    XML("xml") {
        @Override
        Stream<String> file(IntStream orders) {
            return around(XML_HEAD, orders.mapToObj(this::xml), "</databaseChangeLog>\n");
        }

        private String xml(int order) {
            return """
                      <changeSet id="%1$d" author="bench">
                        <comment>Orders of part %1$d</comment>
                        <createTable tableName="orders_%1$d">
                          <column name="id" type="BIGINT" autoIncrement="true">
                            <constraints primaryKey="true" primaryKeyName="pk_orders_%1$d" nullable="false"/>
                          </column>
                          <column name="customer" type="VARCHAR(100)">
                            <constraints nullable="false"/>
                          </column>
                          <column name="state" type="VARCHAR(20)" defaultValue="NEW">
                            <constraints nullable="false"/>
                          </column>
                          <column name="total" type="DECIMAL(12, 2)" defaultValueNumeric="0"/>
                          <column name="created_at" type="TIMESTAMP" defaultValueComputed="CURRENT_TIMESTAMP">
                            <constraints nullable="false"/>
                          </column>
                        </createTable>
                        <createIndex indexName="i_orders_%1$d" tableName="orders_%1$d" unique="false">
                          <column name="customer"/>
                          <column name="created_at"/>
                        </createIndex>
                    """.formatted(order) + rows("""
                        <insert tableName="orders_%1$d">
                          <column name="id" valueNumeric="%2$d"/>
                          <column name="customer" value="customer %2$d of part %1$d"/>
                          <column name="total" valueNumeric="%2$d2.50"/>
                        </insert>
                    """, order) + "  </changeSet>\n";
        }
    },

    YAML("yaml") {
        @Override
        Stream<String> file(IntStream orders) {
            return around("databaseChangeLog:\n", orders.mapToObj(this::yaml), "");
        }

        private String yaml(int order) {
            return """
                    - changeSet:
                        id: %1$d
                        author: bench
                        comment: Orders of part %1$d
                        changes:
                        - createTable:
                            tableName: orders_%1$d
                            columns:
                            - column:
                                name: id
                                type: BIGINT
                                autoIncrement: true
                                constraints:
                                  primaryKey: true
                                  primaryKeyName: pk_orders_%1$d
                                  nullable: false
                            - column:
                                name: customer
                                type: VARCHAR(100)
                                constraints:
                                  nullable: false
                            - column:
                                name: state
                                type: VARCHAR(20)
                                defaultValue: NEW
                                constraints:
                                  nullable: false
                            - column:
                                name: total
                                type: DECIMAL(12, 2)
                                defaultValueNumeric: 0
                            - column:
                                name: created_at
                                type: TIMESTAMP
                                defaultValueComputed: CURRENT_TIMESTAMP
                                constraints:
                                  nullable: false
                        - createIndex:
                            indexName: i_orders_%1$d
                            tableName: orders_%1$d
                            unique: false
                            columns:
                            - column:
                                name: customer
                            - column:
                                name: created_at
                    """.formatted(order) + rows("""
                        - insert:
                            tableName: orders_%1$d
                            columns:
                            - column:
                                name: id
                                valueNumeric: %2$d
                            - column:
                                name: customer
                                value: customer %2$d of part %1$d
                            - column:
                                name: total
                                valueNumeric: %2$d2.50
                    """, order);
        }
    },

    SQL("sql") {
        @Override
        Stream<String> file(IntStream orders) {
            return around("--liquibase formatted sql\n", orders.mapToObj(this::changeset), "");
        }

        private String changeset(int order) {
            return "\n--changeset bench:" + order + "\n--comment: Orders of part " + order + "\n" + sql(order);
        }
    };

    private static final int ROWS = 3;
    private static final String XML_HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <databaseChangeLog xmlns="http://www.liquibase.org/xml/ns/dbchangelog"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                xsi:schemaLocation="http://www.liquibase.org/xml/ns/dbchangelog
                    http://www.liquibase.org/xml/ns/dbchangelog/dbchangelog-latest.xsd">
            """;

    private final String ending;

    ChangelogFormat(String ending) {
        this.ending = ending;
    }

    String ending() {
        return ending;
    }

    /** A file with the changesets of these numbers, piece by piece. */
    abstract Stream<String> file(IntStream orders);

    /** An XML file that includes others. */
    static Stream<String> including(Stream<String> files) {
        return around(
                XML_HEAD,
                files.map(file -> "  <include file=\"" + file + "\" relativeToChangelogFile=\"true\"/>\n"),
                "</databaseChangeLog>\n");
    }

    /** What one of the changesets does. */
    static String sql(int order) {
        return """
                CREATE TABLE orders_%1$d (
                    id BIGINT GENERATED BY DEFAULT AS IDENTITY NOT NULL,
                    customer VARCHAR(100) NOT NULL,
                    state VARCHAR(20) DEFAULT 'NEW' NOT NULL,
                    total DECIMAL(12, 2) DEFAULT 0,
                    created_at TIMESTAMP WITHOUT TIME ZONE DEFAULT CURRENT_TIMESTAMP NOT NULL,
                    CONSTRAINT pk_orders_%1$d PRIMARY KEY (id)
                );
                CREATE INDEX i_orders_%1$d ON orders_%1$d (customer, created_at);
                """.formatted(order)
                + rows(
                        "INSERT INTO orders_%1$d (id, customer, total) VALUES (%2$d, 'customer %2$d of part %1$d', %2$d2.50);\n",
                        order);
    }

    private static String rows(String row, int order) {
        StringBuilder rows = new StringBuilder();
        for (int number = 1; number <= ROWS; number++) {
            rows.append(row.formatted(order, number));
        }
        return rows.toString();
    }

    private static Stream<String> around(String head, Stream<String> pieces, String end) {
        return Stream.of(Stream.of(head), pieces, Stream.of(end)).flatMap(each -> each);
    }
}
