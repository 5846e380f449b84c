-- What service policies and the perfect order ask for, where exports have it; null where they have not.

-- shipping_mode: how the line is to be sent (parcel, express …), as the ERP writes it.
-- accepted_date, qty_accepted: the day and the quantity of the order confirmation.
alter table raw.sales_orders
add column shipping_mode text collate "C",
add column accepted_date date,
add column qty_accepted numeric;

-- shipped_at, delivered_at: the moments, beside the days that the export names.
-- is_undamaged: whether the goods arrived without damage. are_documents_correct: whether all papers and labels were right.
alter table raw.shipments
add column shipped_at timestamptz,
add column delivered_at timestamptz,
add column is_undamaged boolean,
add column are_documents_correct boolean;
