#!/usr/bin/env Rscript
# Works out with base R the numbers that src/metrics/profile/verdict_test.cpp and src/metrics/edition/weighted_quantile_test.cpp
# expect, so that they do not rest on the program they test.
#
# usage: tools/verdict_reference.R

facing_error <- function(value, bound) abs(bound - value) / 1.96

# The z of two values, each with the bound that faces the other, and how often chance alone goes as far.
verdict <- function(larger, lower_bound, smaller, upper_bound, comparisons = 1) {
  error <- sqrt(facing_error(larger, lower_bound)^2 + facing_error(smaller, upper_bound)^2)
  z <- (larger - smaller) / error
  chance <- 2 * pnorm(-abs(z))
  sprintf("%6.2f and %6.2f, picked from %2d: z = %.4f, chance %.5f, %s", larger, smaller, comparisons, z, chance,
          if (chance < 0.05 / comparisons) "real" else "cannot tell")
}

# Type 7 of the list in which every value stands as often as its weight says.
weighted_quantile <- function(values, weights, probability) {
  sprintf("%s x %s at %.2f: %.10g", toString(values), toString(weights), probability,
          quantile(rep(values, weights), probability, type = 7, names = FALSE))
}

cat("Symmetric intervals with a standard error of 1\n")
for (larger in c(12.7, 12.8)) cat(" ", verdict(larger, larger - 1.96, 10, 11.96), "\n")
cat("Asymmetric intervals\n")
cat(" ", verdict(13, 11.04, 10, 11.96), "\n")
cat(" ", verdict(13, -20, 10, 40), "\n")
cat("Picked as the largest of many\n")
for (comparisons in 1:2) cat(" ", verdict(13, 11.04, 10, 11.96, comparisons), "\n")
for (comparisons in 34:35) cat(" ", verdict(14.5, 12.54, 10, 11.96, comparisons), "\n")
cat("One interval without width\n")
for (larger in c(11.9, 12)) cat(" ", verdict(larger, larger, 10, 11.96), "\n")
cat("Weighted quantiles\n")
for (probability in c(0, 0.25, 0.5, 0.95, 1)) cat(" ", weighted_quantile(c(1, 2, 4, 8), rep(1, 4), probability), "\n")
for (probability in c(0.4, 0.5, 0.6, 0.95)) cat(" ", weighted_quantile(c(10, 20, 40), c(3, 2, 1), probability), "\n")
cat("  the six counties of benchmark_test.cpp:",
    quantile(rep(1:5, c(100, 200, 300, 400, 100)), c(0.05, 0.5, 0.95), type = 7, names = FALSE), "\n")
