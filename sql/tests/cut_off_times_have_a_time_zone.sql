-- A time of day says nothing without the place whose clocks show it.
select policy_id, cut_off_time, time_zone from int_policies
where cut_off_time is not null and time_zone is null
