-- What mutations use, and what the candidate is compared with.
set local check_function_bodies = off;

create schema mutation;

create function mutation.chance(key text, percent integer) returns boolean
language sql immutable as 'select abs(hashtext(key)) % 100 < percent';

create function mutation.newest(days integer) returns date
language sql stable as 'select max(order_date) - days from mutation.sales_orders';

create function mutation.shipped_newest(days integer) returns date
language sql stable as 'select max(ship_date) - days from mutation.shipments';

drop view analytics.run_parameters;
