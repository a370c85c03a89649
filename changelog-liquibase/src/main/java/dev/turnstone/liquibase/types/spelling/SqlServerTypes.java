package dev.turnstone.liquibase.types.spelling;

import dev.turnstone.liquibase.change.Column;
import dev.turnstone.liquibase.changeset.Behaviour.Quoting;
import dev.turnstone.liquibase.names.Names;
import dev.turnstone.liquibase.types.TypeText;
import dev.turnstone.liquibase.types.UnfitType;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** SQL Server: small letters, its own defaults written out, and MAX for what is longer than a page. */
final class SqlServerTypes implements Spelling {
    /** Types that Liquibase knows to have no parameters. */
    private static final Set<String> BARE =
            Set.of("geometry", "geography", "rowversion", "sql_variant", "sysname", "hierarchyid");

    private static final int DIGITS = 7;
    private static final Set<String> REALS = Set.of("real", "java.sql.types.real", "java.lang.float");
    private static final Names NAMES = Names.of("mssql", Quoting.LEGACY);

    @Override
    public String counting(Column.Identity identity) {
        return "IDENTITY (" + identity.startWith().orElse("1") + ", "
                + identity.incrementBy().orElse("1") + ")";
    }

    @Override
    public String spell(TypeText type) throws UnfitType {
        return switch (type.kind()) {
            case BIGINT, SMALLINT, TINYINT -> type.kind().name().toLowerCase(Locale.ROOT);
            case BLOB -> bytes(type);
            case BOOLEAN -> "bit";
            case CHAR -> type.worded(text(type.without(TypeText.CHARACTERS), "char", 8000, "8000"));
            case CLOB -> clob(type);
            case CURRENCY -> unbracketed(type.word()).equals("smallmoney") ? "smallmoney" : "money";
            case DATETIME -> datetime(type);
            case DECIMAL -> exact(type, "decimal");
            case DOUBLE -> "float(53)";
            case FLOAT -> real(type);
            case INT, MEDIUMINT -> "int";
            case NCHAR -> type.worded(text(type, "nchar", 4000, "4000"));
            case NUMBER -> exact(type, "numeric");
            case NVARCHAR -> type.worded(text(type, "nvarchar", 4000, "MAX"));
            case TIME -> time(type, "time");
            case TIMESTAMP -> timestamp(type);
            case UUID -> "uniqueidentifier";
            case VARCHAR -> type.worded(text(type.without(TypeText.CHARACTERS), "varchar", 8000, "MAX"));
            case XML -> type.sized("xml", 1);
            case FUNCTION -> type.sized("[function]", 2);
            case UNKNOWN -> unknown(type);
            default -> Spelling.standard(type);
        };
    }

    private static String text(TypeText type, String name, int longest, String longer) {
        if (type.parameters().isEmpty()) {
            return name + "(1)";
        }
        String length = type.parameters().get(0);
        boolean tooLong = !length.matches("\\d{1,5}") || Integer.parseInt(length) > longest;
        return name + "(" + (tooLong ? longer : length) + ")";
    }

    private static String bytes(TypeText type) {
        String name = unbracketed(type.word());
        if (name.equals("image")
                && (type.words().isEmpty() || !type.parameters().isEmpty())) {
            return name;
        }
        boolean sized = name.equals("binary") || name.equals("varbinary");
        if (type.parameters().isEmpty()) {
            return sized && type.words().isEmpty() ? name + "(1)" : "varbinary(MAX)";
        }
        boolean fixed = name.equals("binary") && !type.words().startsWith("varying");
        return fixed ? type.sized(name, 1) : text(type, "varbinary", 8000, "MAX");
    }

    private static String clob(TypeText type) {
        return switch (unbracketed(type.word())) {
            case "text" -> type.worded("varchar (max)");
            case "ntext" -> type.worded("nvarchar (max)");
            case "nclob" -> type.alias().equals("nclob") ? "nvarchar(MAX)" : "varchar(MAX)";
            default -> "varchar(MAX)";
        };
    }

    private static String unbracketed(String word) {
        return word.replace("[", "").replace("]", "");
    }

    private static String exact(TypeText type, String name) {
        List<String> given = type.parameters();
        return name + "(" + (given.isEmpty() ? "18" : given.get(0)) + ", " + (given.size() < 2 ? "0" : given.get(1))
                + ")";
    }

    private static String real(TypeText type) {
        if (type.parameters().isEmpty()) {
            return REALS.contains(unbracketed(type.alias())) ? "real" : "float(53)";
        }
        return type.sized("float", 1);
    }

    private static String datetime(TypeText type) throws UnfitType {
        String name = unbracketed(type.word());
        if (name.equals("datetime2")
                && (type.words().isEmpty() || !type.parameters().isEmpty())) {
            return time(type, "datetime2");
        }
        return name.equals("smalldatetime") ? name : "datetime";
    }

    private static String timestamp(TypeText type) throws UnfitType {
        Fraction.check(type, "SQL Server", 9);
        boolean asMuchAsPossible = !type.parameters().isEmpty() && Fraction.number(type, 0) >= DIGITS;
        return asMuchAsPossible ? "datetime2" : time(type, "datetime2");
    }

    private static String offset(TypeText type) throws UnfitType {
        return type.parameters().isEmpty() || Fraction.number(type, 0) == DIGITS
                ? type.name()
                : type.sized(type.name(), 1);
    }

    /** Seven digits are what it has anyway. */
    private static String time(TypeText type, String name) throws UnfitType {
        if (type.parameters().isEmpty()) {
            return name;
        }
        return Fraction.number(type, 0) == DIGITS ? name : type.sized(name);
    }

    private static String unknown(TypeText type) throws UnfitType {
        if (type.name().equalsIgnoreCase("datetimeoffset")) {
            return type.worded(offset(type));
        }
        String name = Spelling.isInterval(type) ? type.written() : type.name();
        int most = BARE.contains(type.name().toLowerCase(Locale.ROOT)) ? 0 : Spelling.most(type);
        return type.spelled(quoted(name), most);
    }

    /** A type of one's own may have a schema in front. */
    private static String quoted(String name) {
        int dot = name.indexOf('.');
        return dot < 0 ? part(name) : part(name.substring(0, dot)) + "." + part(name.substring(dot + 1));
    }

    private static String part(String name) {
        return name.startsWith("[") && name.endsWith("]") ? name : NAMES.column(name);
    }
}
