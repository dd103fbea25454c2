#!/usr/bin/env Rscript
# Attacks the tables of local indicators that a coalition shows: what can be worked out of a hidden count from all that is
# shown, by linear programming? Written a second time and with another solver than the program's own, so that the two
# cannot be wrong together. tests/api/local-data.spec.ts holds the program against it.
#
# usage: tools/suppression_attack.R SHOWN.csv TRUE.csv
#
# SHOWN.csv is what /coalitions/{slug}/local-data.csv gives. TRUE.csv has the same columns with the true counts, and tells
# only which sums are whole: whoever attacks a table knows that as well. Writes CSV with one line for each hidden count:
# where it stands, the true count, and the lowest and highest count that remain possible.

suppressPackageStartupMessages(library(lpSolve))
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) != 2) stop("usage: tools/suppression_attack.R SHOWN.csv TRUE.csv")
read <- function(file) {
  table <- read.csv(file, colClasses = "character", na.strings = character(), encoding = "UTF-8")
  table$count <- suppressWarnings(as.numeric(ifelse(table$unit == "count", table$value, table$count)))
  # Areas may be named as groups of the breakdown by area.
  by_area <- table$breakdown == "area"
  table$area[by_area & table$area == ""] <- table$group[by_area & table$area == ""]
  table$breakdown[by_area] <- ""
  table$group[by_area] <- ""
  table
}
shown <- read(arguments[1])
truth <- read(arguments[2])
no_limit <- 1e9

spot <- function(table) paste(table$source, table$counted, table$place, table$year, table$area, table$breakdown, table$group, sep = "|")
true_at <- tapply(truth$count, spot(truth), function(counts) counts[!is.na(counts)][1])

# The sums of one place and year: rows of cell numbers, 1 for parts and -1 for their total.
sums_of <- function(cells, true_count) {
  sums <- list()
  add <- function(parts, total) {
    if (length(parts) == 0 || length(total) == 0) return()
    rest <- true_count[total[1]] - sum(true_count[parts])
    if (is.na(rest) || rest < 0) return()
    row <- numeric(nrow(cells))
    row[parts] <- 1
    row[total[1]] <- row[total[1]] - 1
    sums[[length(sums) + 1]] <<- list(row = row, whole = rest == 0)
  }
  for (area in unique(cells$area)) for (breakdown in setdiff(unique(cells$breakdown), "")) {
    here <- cells$area == area
    total <- which(here & cells$breakdown == breakdown & cells$group == "")
    if (length(total) == 0) total <- which(here & cells$breakdown == "" & cells$group == "")
    add(which(here & cells$breakdown == breakdown & cells$group != ""), total)
  }
  for (breakdown in unique(cells$breakdown)) for (group in unique(cells$group[cells$breakdown == breakdown])) {
    here <- cells$breakdown == breakdown & cells$group == group
    add(which(here & cells$area != ""), which(here & cells$area == ""))
  }
  sums
}

# The lowest and the highest count of each hidden cell. Every rest that is not named is one more unknown.
ranges_of <- function(cells, true_count) {
  known <- !is.na(cells$count)
  sums <- sums_of(cells, true_count)
  rests <- sum(vapply(sums, function(one) !one$whole, logical(1)))
  unknown <- nrow(cells) + rests
  rows <- matrix(0, 0, unknown)
  right <- numeric()
  rest <- 0
  for (one in sums) {
    row <- c(one$row, numeric(rests))
    if (!one$whole) {
      rest <- rest + 1
      row[nrow(cells) + rest] <- 1
    }
    rows <- rbind(rows, row)
    right <- c(right, 0)
  }
  for (cell in which(known)) {
    row <- numeric(unknown)
    row[cell] <- 1
    rows <- rbind(rows, row)
    right <- c(right, cells$count[cell])
  }
  limits <- rbind(rows, diag(unknown))
  directions <- c(rep("=", nrow(rows)), rep("<=", unknown))
  right <- c(right, rep(no_limit, unknown))
  end_of <- function(cell, way) {
    objective <- numeric(unknown)
    objective[cell] <- 1
    found <- lp(way, objective, limits, directions, right)
    if (found$status != 0) NA else found$objval
  }
  hidden <- which(!known & cells$shown == "hidden")
  data.frame(cell = hidden, low = vapply(hidden, end_of, 0, way = "min"), high = vapply(hidden, end_of, 0, way = "max"))
}

out <- data.frame()
for (table in split(shown, paste(shown$source, shown$counted, shown$place, shown$year, sep = "|"))) {
  # Two rows about the same people are one cell, and known as soon as one of them says it.
  counts <- tapply(table$count, spot(table), function(counts) counts[!is.na(counts)][1])
  cells <- table[!duplicated(spot(table)), ]
  cells$count <- as.numeric(counts[spot(cells)])
  found <- ranges_of(cells, as.numeric(true_at[spot(cells)]))
  if (nrow(found) == 0) next
  at <- cells[found$cell, ]
  out <- rbind(out, data.frame(indicator = at$indicator, place = at$place, year = at$year, area = at$area, group = at$group,
                               count = as.numeric(true_at[spot(at)]), low = found$low, high = found$high))
}
write.csv(out, row.names = FALSE, quote = TRUE)
