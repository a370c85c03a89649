package dev.turnstone.liquibase.literals;

import dev.turnstone.liquibase.change.Value;
import dev.turnstone.liquibase.literals.Style.Habit;
import dev.turnstone.liquibase.types.ColumnType;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes defaults: the same value is another text in a column of another type. */
record Defaults(Literals literals, Style style, ZoneId zone) {
    private static final Pattern UUID = Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}");
    private static final Pattern BIT = Pattern.compile("b'[01]'");

    String write(Value value, ColumnType type) throws UnfitValue {
        if (value instanceof Value.Text text) {
            return Literals.isNull(text.text()) ? "NULL" : text(text.text(), type);
        }
        if (value instanceof Value.Numeric number) {
            return number(number, type);
        }
        if (value instanceof Value.Truth truth) {
            return truth(truth, type);
        }
        return value instanceof Value.Date date ? date(date, type) : literals.unquoted(value);
    }

    private String text(String text, ColumnType type) throws UnfitValue {
        return switch (type.kind()) {
            case BIGINT, INT, MEDIUMINT, SMALLINT, TINYINT -> Numbers.whole(text);
            case CURRENCY, DECIMAL, DOUBLE, FLOAT, NUMBER, FUNCTION -> text;
            case BOOLEAN -> truth(text, type);
            case CLOB -> text.startsWith("'") ? text : literals.text(text);
            case DATETIME, TIMESTAMP -> new Expressions(style).isMoment(text) ? text : quoted(text);
            case UUID -> uuid(text);
            case XML -> xml(text);
            case CHAR, NCHAR, NVARCHAR, VARCHAR -> literals.text(text);
            case DATE -> new Expressions(style).isCall(text) ? literals.expression(text) : quoted(text);
            case BLOB, TIME, UNKNOWN -> quoted(text);
        };
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private String truth(String text, ColumnType type) throws UnfitValue {
        if (style.has(Habit.BITS) && BIT.matcher(text).matches()) {
            return text + "::\"bit\"";
        }
        return switch (text.replace("'", "").toLowerCase(Locale.ROOT)) {
            case "true", "t", "1" -> style.truth().yes();
            case "false", "f", "0" -> style.truth().no();
            default -> throw unfit(text, type);
        };
    }

    private String uuid(String text) {
        if (style.has(Habit.CAPITAL_UUIDS)) {
            return quoted(text.toUpperCase(Locale.ROOT));
        }
        return UUID.matcher(text).matches() ? quoted(text) : text;
    }

    private String xml(String text) {
        if (style.has(Habit.XML_WORD)) {
            return "xml " + literals.text(text);
        }
        return style.has(Habit.XML_FUNCTION) ? "XMLType(" + literals.text(text) + ")" : literals.text(text);
    }

    private String number(Value.Numeric value, ColumnType type) throws UnfitValue {
        String number = Numbers.bare(value.text());
        if (!Numbers.isNumber(number)) {
            return literals.expression(number);
        }
        return switch (type.kind()) {
            case CHAR, CLOB, NCHAR, NVARCHAR, VARCHAR -> quoted(number);
            case UNKNOWN -> quoted(Numbers.whole(number));
            case BOOLEAN ->
                number.equals("1") || number.equals("1.0")
                        ? style.truth().yes()
                        : style.truth().no();
            case DATE, DATETIME, TIME, TIMESTAMP -> throw unfit(value.text(), type);
            case BLOB -> number;
            default -> Numbers.whole(number);
        };
    }

    private String truth(Value.Truth value, ColumnType type) throws UnfitValue {
        String word = value.text().equalsIgnoreCase("true") ? "true" : "false";
        return switch (type.kind()) {
            case BOOLEAN -> literals.write(value);
            case SMALLINT, MEDIUMINT -> word.equals("true") ? "1" : "0";
            case DATE, DATETIME, TIME, TIMESTAMP -> throw unfit(value.text(), type);
            case CHAR, CLOB, NCHAR, NVARCHAR, UNKNOWN, VARCHAR -> quoted(word);
            case UUID -> style.has(Habit.CAPITAL_UUIDS) ? quoted(word.toUpperCase(Locale.ROOT)) : word;
            case XML -> xml(word);
            default -> word;
        };
    }

    private String date(Value.Date value, ColumnType type) throws UnfitValue {
        Optional<Moment> read = Moment.read(value.text(), zone);
        if (read.isEmpty()) {
            return literals.write(value);
        }
        Moment moment = read.get();
        return switch (type.kind()) {
            case CHAR, CLOB, NCHAR, NVARCHAR, UNKNOWN, VARCHAR -> quoted(MomentStyle.plain(moment));
            case DATE -> style.dates().write(moment);
            case DATETIME, TIMESTAMP -> fitting(moment.instant(), !(moment instanceof Moment.Time), value, type);
            case TIME -> fitting(moment, moment instanceof Moment.Time, value, type);
            default -> throw unfit(value.text(), type);
        };
    }

    private String fitting(Moment moment, boolean fits, Value.Date value, ColumnType type) throws UnfitValue {
        if (!fits) {
            throw unfit(value.text(), type);
        }
        return style.dates().write(moment);
    }

    private static UnfitValue unfit(String text, ColumnType type) {
        return new UnfitValue("A column of the type " + type + " can't hold '" + text + "' by default.");
    }
}
