/**
 * What is to be generated: the plan with its rates, and the dice that draw by a seed. Quotas, popularity and volumes of a
 * day are drawn here; amounts of money are in cents.
 *
 * <p>Imports: {@code cli}, {@code error}, {@code generate.policy}, {@code generate.story}, {@code project.freshness}.
 */
package io.infull.generate.plan;
