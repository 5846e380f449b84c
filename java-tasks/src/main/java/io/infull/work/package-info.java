/** Tasks that run side by side. It imports {@code log} only: what a task does is the business of the caller. */
package io.infull.work;
