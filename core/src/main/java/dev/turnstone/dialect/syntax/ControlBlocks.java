package dev.turnstone.dialect.syntax;

import dev.turnstone.sql.cutting.StatementShape.Opening;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;

/**
 * Follows the blocks of SQL/PSM: {@code BEGIN … END}, {@code IF … END IF}, {@code CASE … END CASE} and the loops.
 *
 * <p>The same words have other meanings inside an expression: IF and REPEAT are functions, CASE ends with a mere END, and
 * END may be a column. So they count only where a statement begins: behind {@code ;}, THEN, ELSE, DO, LOOP, REPEAT,
 * BEGIN, a label, or the condition of a handler.
 */
final class ControlBlocks {
    /** What may stand behind END besides a label. */
    private static final Set<String> BEHIND_END = Set.of("IF", "CASE", "LOOP", "WHILE", "REPEAT", "FOR");

    /** Blocks that begin with an expression, up to THEN or DO. */
    private static final Set<String> HEADED = Set.of("IF", "CASE", "WHILE", "FOR");

    /** Words in front of the last token of a handler's condition. */
    private static final Set<String> BEFORE_CONDITION = Set.of("NOT", "SQLSTATE", "VALUE");

    /** Behind these an operand must follow, so an END there is somebody's column. */
    private static final Set<String> WANT_AN_OPERAND = Set.of(
            ".", ",", "(", "=", "<", ">", "!", "+", "-", "*", "/", "%", "AS", "AND", "OR", "XOR", "NOT", "LIKE", "IN",
            "CASE", "WHEN", "THEN", "ELSE", "BETWEEN", "DIV", "MOD");

    /** An expression's CASE among the blocks. */
    private static final String EXPRESSION = "";

    private enum Handler {
        NONE,
        DECLARED,
        CONDITION,
        BEHIND_CONDITION
    }

    /** A block that is open; in its head while an expression of its own is being read. */
    private static final class Block {
        final String word;
        final long at;
        boolean inHead;

        Block(String word, long at) {
            this.word = word;
            this.at = at;
            inHead = HEADED.contains(word);
        }
    }

    private final String advice;
    /** The outermost first. */
    private final Deque<Block> blocks = new ArrayDeque<>();

    private Optional<Block> justClosed = Optional.empty();
    private Handler handler = Handler.NONE;
    private String previous = "";
    private int tokensOfStatement;
    private boolean declaration;
    private boolean over;

    /** @param advice what to tell the user when the end of a body can't be found, as a sentence */
    ControlBlocks(String advice) {
        this.advice = advice;
    }

    void accept(String token, long at) {
        if (over) {
            return;
        }
        if (justClosed.isPresent()) {
            checkWordBehindEnd(token, justClosed.get());
        }
        tokensOfStatement++;
        if (token.equals(";")) {
            endStatement();
        } else if (endsCondition(token) || tokensOfStatement == 1) {
            tokensOfStatement = 1;
            startStatement(token, at);
        } else {
            insideStatement(token, at);
        }
        previous = token;
    }

    /** From here on no END is trusted to close the body. */
    void giveUp(long at) {
        blocks.addLast(new Block("BODY", at));
        over = true;
    }

    /** Where the outermost block began, if it isn't closed. */
    Optional<Opening> open() {
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Opening(
                        "the body that begins here has no end that can be told for certain. " + advice,
                        blocks.getFirst().at));
    }

    private void startStatement(String token, long at) {
        declaration = token.equals("DECLARE");
        switch (token) {
            case "IF", "CASE", "WHILE", "FOR" -> open(token, at);
            case "BEGIN", "LOOP", "REPEAT" -> {
                open(token, at);
                expectStatement();
            }
            // What is left of BEGIN ATOMIC and BEGIN NOT ATOMIC; and the branch without a condition.
            case "ATOMIC", "NOT", "ELSE" -> expectStatement();
            case "ELSEIF", "WHEN", "UNTIL" -> reopenHead();
            case "END" -> close();
            default -> {}
        }
    }

    private void insideStatement(String token, long at) {
        switch (token) {
            case ":" -> endLabel();
            case "THEN" -> endHead("IF", "CASE");
            case "DO" -> endHead("WHILE", "FOR");
            case "HANDLER" -> handler = declaration ? Handler.DECLARED : Handler.NONE;
            case "FOR" -> handler = handler == Handler.DECLARED ? Handler.CONDITION : handler;
            case "CASE" -> openExpression(at);
            case "END" -> endInsideStatement();
            default -> {}
        }
    }

    private void endLabel() {
        if (tokensOfStatement == 2) {
            expectStatement();
        }
    }

    private void expectStatement() {
        tokensOfStatement = 0;
    }

    private void endStatement() {
        while (!blocks.isEmpty() && blocks.getLast().word.equals(EXPRESSION)) {
            blocks.removeLast();
        }
        handler = Handler.NONE;
        expectStatement();
    }

    /** Follows {@code DECLARE … HANDLER FOR condition, condition statement} up to the statement. */
    private boolean endsCondition(String token) {
        if (handler == Handler.CONDITION && !BEFORE_CONDITION.contains(token)) {
            handler = Handler.BEHIND_CONDITION;
        } else if (handler == Handler.BEHIND_CONDITION) {
            handler = token.equals(",") ? Handler.CONDITION : Handler.NONE;
            return handler == Handler.NONE;
        }
        return false;
    }

    private void open(String word, long at) {
        blocks.addLast(new Block(word, at));
    }

    private void openExpression(long at) {
        boolean name = previous.equals(".");
        boolean behindEnd = previous.equals("END");
        if (!name && !behindEnd) {
            open(EXPRESSION, at);
        }
    }

    private void endInsideStatement() {
        if (blocks.isEmpty() || WANT_AN_OPERAND.contains(previous)) {
            return;
        }
        Block top = blocks.getLast();
        if (top.word.equals(EXPRESSION)) {
            blocks.removeLast();
        } else if (top.word.equals("REPEAT") && top.inHead) {
            close();
        }
    }

    private void close() {
        justClosed = Optional.ofNullable(blocks.pollLast());
    }

    /** END IF must close an IF; where it closes something else we have lost our way, and say so. */
    private void checkWordBehindEnd(String token, Block block) {
        justClosed = Optional.empty();
        boolean fits = block.word.equals("BEGIN") ? !BEHIND_END.contains(token) : token.equals(block.word);
        if (!fits) {
            blocks.addLast(block);
        }
        over = !fits || blocks.isEmpty();
    }

    private void reopenHead() {
        if (!blocks.isEmpty()) {
            blocks.getLast().inHead = true;
        }
    }

    private void endHead(String one, String other) {
        if (blocks.isEmpty()) {
            return;
        }
        Block top = blocks.getLast();
        if (top.inHead && (top.word.equals(one) || top.word.equals(other))) {
            top.inHead = false;
            expectStatement();
        }
    }
}
