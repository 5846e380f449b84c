/**
 * What the name of a field says: words of several languages, names of well-known systems, and whether a day or a
 * quantity was promised or happened.
 *
 * <p>Imports: none.
 */
package io.infull.profile.name;
