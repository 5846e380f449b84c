-- The roles that the migrations grant rights to. Roles belong to the whole server: an administrator may have made them,
-- or the migrations of another warehouse. Flyway runs this whenever there is something to migrate.
do $$
declare
    groups constant text[] := array['infull_loader', 'infull_monitor', 'infull_reader', 'infull_transformer'];
    -- From PostgreSQL 16 on a member may be one without the right to act as the role.
    may_act_as constant text :=
        case when current_setting('server_version_num')::integer < 160000 then 'MEMBER' else 'SET' end;
    membership constant text := format('grant infull_transformer to %I', current_user);
    wanted text;
    missing text[] := '{}';
    problems text[] := '{}';
    remedies text[] := '{}';
begin
    foreach wanted in array groups loop
        continue when exists (select from pg_roles where rolname = wanted);
        begin
            execute format('create role %I nologin', wanted);
        exception
            when duplicate_object or unique_violation then null;
            when insufficient_privilege then
                missing := missing || wanted;
                remedies := remedies || format('create role %I nologin', wanted);
        end;
    end loop;
    if missing <> '{}' then
        problems := problems || format(
            'Roles [%s] are missing and this user may not make them', array_to_string(missing, ', ')
        );
    end if;

    -- Parts and views belong to infull_transformer, whoever makes them: the owner makes some too, with `run`.
    if 'infull_transformer' = any (missing) then
        remedies := remedies || membership;
    elsif not pg_has_role('infull_transformer', may_act_as) then
        begin
            execute membership;
        exception
            when unique_violation then null;
            when insufficient_privilege then
                problems := problems || format('User %s is no member of infull_transformer', current_user);
                remedies := remedies || membership;
        end;
    end if;

    if problems <> '{}' then
        raise insufficient_privilege using
            message = array_to_string(problems, ', and '),
            hint = 'Ask an administrator to run: ' || array_to_string(remedies, '; ');
    end if;
end
$$;
