package io.infull.project.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import net.sf.jsqlparser.parser.CCJSqlParserConstants;
import net.sf.jsqlparser.parser.CCJSqlParserTokenManager;
import net.sf.jsqlparser.parser.SimpleCharStream;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;

/** The words of a select, without comments, for messages that name a line. */
public final class SqlWords {

    /** Texts that PostgreSQL converts to the current date or time. */
    private static final Pattern DATE_WORD = Pattern.compile(
            "(?:e|n|u&)?'\\s*(?:now|today|tomorrow|yesterday)\\s*(?:\\s(?:allballs|[0-9+-]).*)?'",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private SqlWords() {}

    /** The line, from 1, of the first occurrence of the word: as a call if there is one, else as a word. */
    public static OptionalInt lineOf(String sql, String word) {
        List<Token> tokens = tokens(sql);
        OptionalInt line = OptionalInt.empty();
        for (int index = 0; index < tokens.size(); index++) {
            if (!tokens.get(index).image.equalsIgnoreCase(word)) {
                continue;
            }
            if (index + 1 < tokens.size() && tokens.get(index + 1).image.equals("(")) {
                return OptionalInt.of(tokens.get(index).beginLine);
            }
            if (line.isEmpty()) {
                line = OptionalInt.of(tokens.get(index).beginLine);
            }
        }
        return line;
    }

    /** Whether the text has only comments. */
    static boolean isEmpty(String sql) {
        return tokens(sql).isEmpty();
    }

    /** Literals like {@code 'today'}, as they are written. */
    public static List<String> dateWords(String sql) {
        return tokens(sql).stream()
                .map(token -> token.image)
                .filter(image -> DATE_WORD.matcher(image).matches())
                .distinct()
                .toList();
    }

    private static List<Token> tokens(String sql) {
        CCJSqlParserTokenManager manager = new CCJSqlParserTokenManager(new SimpleCharStream(new StringProvider(sql)));
        List<Token> tokens = new ArrayList<>();
        try {
            Token token = manager.getNextToken();
            while (token.kind != CCJSqlParserConstants.EOF) {
                tokens.add(token);
                token = manager.getNextToken();
            }
        } catch (TokenMgrException unknownSign) {
            // PostgreSQL knows signs that this parser does not know. Then only the text before them is searched.
            return tokens;
        }
        return tokens;
    }
}
