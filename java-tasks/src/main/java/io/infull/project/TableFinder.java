package io.infull.project;

import java.util.List;
import net.sf.jsqlparser.expression.AnalyticExpression;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.util.TablesNamesFinder;

/** The parser's own search for tables, which breaks at the filter of an aggregate and does not look into it. */
class TableFinder extends TablesNamesFinder<Void> {

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
