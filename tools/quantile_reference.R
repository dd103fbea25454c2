#!/usr/bin/env Rscript
# Works out with base R the numbers that src/metrics/edition/weighted_quantile_test.cpp expects, so that they do not rest on
# the program they test. Verdicts have an oracle of their own: verdict_oracle.R.
#
# usage: tools/quantile_reference.R

# Type 7 of the list in which every value stands as often as its weight says.
weighted_quantile <- function(values, weights, probability) {
  sprintf("%s x %s at %.2f: %.10g", toString(values), toString(weights), probability,
          quantile(rep(values, weights), probability, type = 7, names = FALSE))
}

cat("Weighted quantiles\n")
for (probability in c(0, 0.25, 0.5, 0.95, 1)) cat(" ", weighted_quantile(c(1, 2, 4, 8), rep(1, 4), probability), "\n")
for (probability in c(0.4, 0.5, 0.6, 0.95)) cat(" ", weighted_quantile(c(10, 20, 40), c(3, 2, 1), probability), "\n")
cat("  the six counties of benchmark_test.cpp:",
    quantile(rep(1:5, c(100, 200, 300, 400, 100)), c(0.05, 0.5, 0.95), type = 7, names = FALSE), "\n")
