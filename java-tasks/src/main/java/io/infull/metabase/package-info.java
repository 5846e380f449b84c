/**
 * The second door to the tiles: provisions Metabase through its REST API. What is wanted (a connection, a collection, a
 * question per tile, a dashboard) is computed from the board; what is there is read; what differs is written.
 */
package io.infull.metabase;
