package io.infull.project.sql;

import java.util.List;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.WithItem;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * Extends the parser's own search for tables: it also searches the filter of an aggregate, where the original fails,
 * and it refuses statements that write.
 */
class TableFinder extends TablesNamesFinder<Void> {

    /** Something that is not allowed in a plain select. The message is its first word. */
    static final class NotPlain extends RuntimeException {

        private static final long serialVersionUID = 1L;

        NotPlain(String word) {
            super(word);
        }
    }

    @Override
    public <S> Void visit(WithItem<?> item, S context) {
        if (!(item.getParenthesedStatement() instanceof Select)) {
            throw new NotPlain(
                    item.getParenthesedStatement().getClass().getSimpleName().replaceFirst("^Parenthesed", ""));
        }
        return super.visit(item, context);
    }

    @Override
    public <S> Void visit(PlainSelect select, S context) {
        if (select.getIntoTables() != null && !select.getIntoTables().isEmpty()) {
            throw new NotPlain("into");
        }
        return super.visit(select, context);
    }

    @Override
    public <S> Void visit(AnalyticExpression aggregate, S context) {
        if (aggregate.getOrderByElements() == null) {
            aggregate.setOrderByElements(List.of());
        }
        if (aggregate.getFilterExpression() != null) {
            aggregate.getFilterExpression().accept(this, context);
        }
        if (aggregate.getFuncOrderBy() != null) {
            for (OrderByElement element : aggregate.getFuncOrderBy()) {
                element.getExpression().accept(this, context);
            }
        }
        return super.visit(aggregate, context);
    }
}
