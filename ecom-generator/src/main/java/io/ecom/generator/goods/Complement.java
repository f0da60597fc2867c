package io.ecom.generator.goods;

/**
 * Two products that are bought together more often than chance would have it.
 *
 * @param lift how many times as often
 */
public record Complement(Article first, Article second, double lift) {}
