package io.infull.publish;

import io.infull.db.Session;
import java.util.List;

/**
 * Reads the rights that others have on a view, so that they can be granted again when the view must be created again.
 */
final class Grants {

    private Grants() {}

    /** Grant statements that restore the rights of everyone but the owner. */
    static List<String> on(Session session, String quotedView) {
        return session.list(
                "select format('grant %s on %s to %s%s', privilege_type, cast(? as text), "
                        + "case grantee when 0 then 'public' else quote_ident(pg_get_userbyid(grantee)) end, "
                        + "case when is_grantable then ' with grant option' else '' end) as statement "
                        + "from pg_class, aclexplode(relacl) where pg_class.oid = cast(? as regclass) "
                        + "and grantee <> relowner",
                row -> row.text("statement"), quotedView, quotedView);
    }
}
