/** The command {@code test}. Room of {@code quality}: imports all others, and none imports it. */
package io.infull.quality.command;
