-- What mutations use, and what the candidate is compared with.
set local check_function_bodies = off;

create schema mutation;

create function mutation.chance(key text, percent integer) returns boolean
language sql immutable as 'select abs(hashtext(key)) % 100 < percent';

create function mutation.newest(days integer) returns date
language sql stable as 'select max(order_date) - days from raw.sales_orders
    where order_date <= (select as_of_date from analytics.run_parameters)';

create function mutation.shipped_newest(days integer) returns date
language sql stable as 'select max(ship_date) - days from raw.shipments
    where ship_date <= (select as_of_date from analytics.run_parameters)';

drop view analytics.run_parameters;
