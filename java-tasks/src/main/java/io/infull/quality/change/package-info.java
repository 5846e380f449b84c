/**
 * What moved since the last publication. Room of {@code quality}: imports {@code db} only, and none of its neighbours.
 */
package io.infull.quality.change;
