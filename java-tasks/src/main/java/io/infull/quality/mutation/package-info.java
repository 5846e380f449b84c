/**
 * How strong the gate is: data are corrupted in a copy, and the checks judge it. Room of {@code quality}: imports the
 * gate itself, and is imported by its command only.
 */
package io.infull.quality.mutation;
