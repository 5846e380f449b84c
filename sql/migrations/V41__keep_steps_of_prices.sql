-- A price list has a row for each step of quantity, and its keys are narrower than its rows: its rows are numbered, too.
alter table raw.contracts
add column _key_number integer not null default 1,
add column _is_added boolean not null default false,
drop constraint contracts_key,
add constraint contracts_key
unique nulls not distinct (
    contract_id, customer_id, sku_id, effective_start, effective_end, _key_number
);

create index contracts_repeated on raw.contracts (contract_id) where _key_number > 1;
create index contracts_added on raw.contracts (contract_id) where _is_added;
