#!/usr/bin/env Rscript
# Draws 500 comparisons from the published files and works out each verdict from the published cells alone, with base R
# and rules written down a second time. src/metrics/comparison/verdict_oracle_test.cpp holds the program against them.
#
# usage: tools/verdict_oracle.R FOLDER_OF_THE_RELEASE [SEED]
#
# Writes CSV with one line for each comparison: who is compared with whom, and statistic, p, p after correction, verdict
# and reason of a refusal. Lines with the same family are corrected together.

invisible(Sys.setlocale("LC_ALL", "C"))  # one county name is written in two encodings
arguments <- commandArgs(trailingOnly = TRUE)
if (length(arguments) < 1) stop("usage: tools/verdict_oracle.R FOLDER_OF_THE_RELEASE [SEED]")
folder <- arguments[1]
set.seed(if (length(arguments) > 1) as.integer(arguments[2]) else 20250513)

# What the publisher's documents say of each column. interval: ci, logical or none. years: how many one overall value and
# one value of a group cover. mixed: may a city be compared with a county? places: may places be compared at all?
metric <- function(id, interval, years, group_years = years, mixed = TRUE, places = TRUE, low = 0, high = Inf,
                   count = FALSE, breaks = list())
  list(id = id, interval = interval, years = years, group_years = group_years, mixed = mixed, places = places,
       low = low, high = high, count = count, breaks = breaks)
metrics <- list(
  metric("share_employed", "ci", 1, 5, high = 1),
  metric("pctl_income_20", "ci", 1, 5),
  metric("pctl_income_50", "ci", 1, 5),
  metric("pctl_income_80", "ci", 1, 5),
  metric("share_debt_coll", "ci", 1, mixed = FALSE, high = 1, breaks = list(county = c(2022, 2023))),
  metric("share_in_preschool", "ci", 5, high = 1),
  metric("rate_learning", "ci", 1, mixed = FALSE, low = -10, high = 10),
  metric("share_hs_degree", "ci", 5, high = 1),
  metric("share_low_birth_weight", "ci", 1, mixed = FALSE, high = 1),
  metric("rate_injury_death", "ci", 5, mixed = FALSE, breaks = list(county = 2021)),
  metric("share_economic_connectedness", "ci", 1, mixed = FALSE, high = 1),
  metric("count_homeless", "logical", 1, mixed = FALSE, count = TRUE),
  metric("share_homeless", "logical", 1, mixed = FALSE, high = 1),
  metric("share_digital_access", "none", 5, high = 1),
  metric("share_poverty_exposure", "none", 5),
  metric("rate_crime_violent", "none", 1, mixed = FALSE, places = FALSE),
  metric("rate_juv_arrest", "none", 1, mixed = FALSE, places = FALSE),
  metric("index_air_hazard", "none", 1, high = 100, breaks = list(county = 2018, place = 2018)),
  metric("count_membership_associations_per_10k", "none", 1, mixed = FALSE, breaks = list(county = 2017, place = 2017)),
  metric("share_election_turnout", "none", 1, mixed = FALSE, high = 1))
names(metrics) <- vapply(metrics, `[[`, "", "id")

# Connecticut's counties ended with 2021; its planning regions began with 2022. No file says more than the codes.
connecticut_counties <- sprintf("09%03d", seq(1, 15, by = 2))
connecticut_regions <- sprintf("09%03d", seq(110, 190, by = 10))

# ---- the published cells ---------------------------------------------------------------------------------------------

read_release_file <- function(number, states = NULL) {
  path <- list.files(folder, pattern = sprintf("^%d_.*\\.csv$", number), full.names = TRUE)
  lines <- readLines(path, warn = FALSE)
  header <- scan(text = lines[1], what = "", sep = ",", quiet = TRUE)
  if (!is.null(states))
    lines <- c(lines[1], grep(sprintf("^[0-9]{4},(%s),", paste(states, collapse = "|")), lines[-1], value = TRUE,
                              useBytes = TRUE))
  wanted <- c("year", "state", "county", "place", "population", "subgroup", "subgroup_type",
              outer(names(metrics), c("", "_lb", "_ub", "_quality"), paste0))
  # One file carries two stray columns of a breakdown that it does not have.
  if (number == 61) wanted <- setdiff(wanted, c("subgroup", "subgroup_type"))
  classes <- ifelse(header %in% wanted, "character", "NULL")
  read.csv(text = lines, colClasses = classes, na.strings = c("NA", ""), check.names = FALSE)
}

column <- function(rows, name) if (name %in% names(rows)) as.numeric(rows[[name]]) else rep(NA_real_, nrow(rows))

# All cells of one metric in one file that have a value and a grade, as a data frame.
cells_of <- function(rows, id, level, type) {
  if (!id %in% names(rows)) return(NULL)
  grade <- if (paste0(id, "_quality") %in% names(rows)) rows[[paste0(id, "_quality")]] else NA
  cells <- data.frame(metric = id, level = level,
                      geoid = paste0(rows$state, if (level == "county") rows$county else rows$place),
                      year = as.integer(rows$year), type = type, group = if (type == "all") "All" else rows$subgroup,
                      value = column(rows, id), lower = column(rows, paste0(id, "_lb")),
                      upper = column(rows, paste0(id, "_ub")), grade = grade, stringsAsFactors = FALSE)
  keep <- !is.na(cells$value) & !is.na(cells$grade)
  in_order <- is.na(cells$lower) | is.na(cells$upper) | (cells$lower <= cells$value & cells$value <= cells$upper)
  cells[keep & in_order, ]
}

states <- c("06", "13", "24", "29", "36", "48")
counties <- read_release_file(11)
cities <- read_release_file(61)
files <- list(list(rows = counties, level = "county", type = "all"), list(rows = cities, level = "place", type = "all"),
              list(rows = read_release_file(12, states), level = "county", type = "race-ethnicity"),
              list(rows = read_release_file(16, states), level = "county", type = "gender"),
              list(rows = read_release_file(62, states), level = "place", type = "race-ethnicity"),
              list(rows = read_release_file(66, states), level = "place", type = "gender"))
cells <- do.call(rbind, lapply(files, function(file)
  do.call(rbind, lapply(names(metrics), cells_of, rows = file$rows, level = file$level, type = file$type))))
overall <- cells[cells$type == "all", ]
grouped <- cells[cells$type != "all", ]

# ---- the rules -------------------------------------------------------------------------------------------------------

standard_error <- function(cell, facts, other_is_larger) {
  if (is.na(cell$lower) || is.na(cell$upper) || cell$upper <= cell$lower) return(NA)
  below <- cell$value - cell$lower
  above <- cell$upper - cell$value
  if (abs(above - below) <= 0.01 * (cell$upper - cell$lower)) return((cell$upper - cell$lower) / (2 * 1.96))
  facing <- if (other_is_larger) above else below
  other <- if (other_is_larger) below else above
  cut_off <- if (other_is_larger) cell$upper >= facts$high else cell$lower <= facts$low
  if (other > facing && (facing == 0 || cut_off)) facing <- other
  facing / 1.96
}

refusal <- function(first, second) {
  facts <- metrics[[first$metric]]
  one_row_is_overall <- (first$type == "all") != (second$type == "all")
  if (one_row_is_overall && facts$years != facts$group_years) return("one_year_with_five_year")
  same_group <- first$type == second$type && first$group == second$group
  if (first$geoid != second$geoid) {
    earlier <- if (first$year <= second$year) first else second
    later <- if (first$year <= second$year) second else first
    if (earlier$year < 2022 && later$year >= 2022 && earlier$geoid %in% connecticut_counties &&
        later$geoid %in% connecticut_regions) return("area_changed")
    if (!facts$places) return("places_not_comparable")
    if (first$level != second$level && !facts$mixed) return("county_with_city")
    if (!same_group) return("different_groups")
    if (first$year != second$year) return("different_years")
    if (facts$count) return("count")
    return("")
  }
  if (!same_group) {
    if (first$type != second$type && first$group != "All" && second$group != "All") return("different_groups")
    if (first$year != second$year) return("different_years")
    if (facts$count) return("count")
    return("")
  }
  years <- sort(c(first$year, second$year))
  breaks <- facts$breaks[[first$level]]
  if (any(years[1] < breaks & breaks <= years[2])) return("series_break")
  covered <- if (first$type == "all") facts$years else facts$group_years
  if (years[2] > years[1] && years[2] - years[1] < covered) return("overlapping_windows")
  ""
}

untested <- function(difference)
  if (difference == 0) "equal" else if (difference > 0) "above_untested" else "below_untested"
tested <- function(difference, real) if (!real) "cannot_tell" else if (difference > 0) "higher" else "lower"

result <- function(word, statistic = NA, reason = "", difference = NA)
  list(word = word, statistic = statistic, p = if (is.na(statistic)) NA else 2 * pnorm(-abs(statistic)),
       refusal = reason, difference = difference)

judge <- function(difference, error) {
  if (is.na(error)) return(result(untested(difference), difference = difference))
  statistic <- difference / error
  result(tested(difference, 2 * pnorm(-abs(statistic)) < 0.05), statistic, difference = difference)
}

compare <- function(first, second) {
  reason <- refusal(first, second)
  if (reason != "") return(result("not_comparable", reason = reason))
  facts <- metrics[[first$metric]]
  difference <- first$value - second$value
  if (facts$interval == "none") return(result(untested(difference), difference = difference))
  if (facts$interval == "logical") {
    if (anyNA(c(first$lower, first$upper, second$lower, second$upper)))
      return(result(untested(difference), difference = difference))
    apart <- first$lower > second$upper || first$upper < second$lower
    return(result(tested(difference, apart), difference = difference))
  }
  judge(difference, sqrt(standard_error(first, facts, difference <= 0)^2 +
                         standard_error(second, facts, difference > 0)^2))
}

# The median as wtd.quantile of the package Hmisc computes it: type 7 of the list that repeats each value by its weight.
weighted_median <- function(values, weights) {
  order_of_values <- order(values)
  values <- values[order_of_values]
  sums <- cumsum(weights[order_of_values])
  total <- sums[length(sums)]
  position <- 1 + (total - 1) * 0.5
  low <- max(floor(position), 1)
  at <- function(place) values[which(sums >= place)[1]]
  (1 - position %% 1) * at(low) + (position %% 1) * at(min(low + 1, total))
}

benchmark <- function(id, year) {
  rows <- counties[counties$year == year, ]
  people <- as.numeric(rows$population)
  known <- !is.na(people)
  values <- as.numeric(rows[[id]])
  grades <- rows[[paste0(id, "_quality")]]
  with_value <- known & !is.na(values) & !is.na(grades)
  out <- sum(people[known & !with_value]) + sum(people[with_value & grades == "Weak"])
  list(median = weighted_median(values[with_value], people[with_value]), reliable = out / sum(people[known]) <= 0.15)
}

compare_with_benchmark <- function(cell) {
  facts <- metrics[[cell$metric]]
  if (facts$count) return(result("not_comparable", reason = "count"))
  if (!facts$places) return(result("not_comparable", reason = "places_not_comparable"))
  nation <- benchmark(cell$metric, cell$year)
  if (!nation$reliable) return(result("not_comparable", reason = "unreliable_benchmark"))
  difference <- cell$value - nation$median
  if (facts$interval != "ci") return(result(untested(difference), difference = difference))
  judge(difference, standard_error(cell, facts, difference < 0))
}

# Holm's correction inside each family, written out.
correct <- function(cases) {
  for (family in unique(cases$family)) {
    members <- which(cases$family == family & !is.na(cases$p))
    if (length(members) == 0) next
    in_order <- members[order(cases$p[members])]
    steps <- length(members) - seq_along(in_order) + 1
    cases$adjusted[in_order] <- cummax(pmin(1, steps * cases$p[in_order]))
    cases$members[members] <- length(members)
    for (member in members) cases$word[member] <- tested(cases$difference[member], cases$adjusted[member] < 0.05)
  }
  cases
}

# ---- drawing ---------------------------------------------------------------------------------------------------------

one_of <- function(rows) rows[sample.int(nrow(rows), 1), ]
some_metric <- function(rows) {
  id <- sample(unique(rows$metric), 1)
  rows[rows$metric == id, ]
}

line <- function(kind, family, first, second, found)
  data.frame(kind = kind, family = family, metric = first$metric, first_geoid = first$geoid, first_year = first$year,
             first_type = first$type, first_group = first$group, second_geoid = second$geoid,
             second_year = second$year, second_type = second$type, second_group = second$group,
             unreliable = (first$grade == "Weak" || identical(second$grade, "Weak")) && found$refusal == "",
             difference = found$difference, statistic = found$statistic, p = found$p, adjusted = NA_real_,
             members = 1L, word = found$word, refusal = found$refusal, stringsAsFactors = FALSE)

pair <- function(kind, family, first, second) line(kind, family, first, second, compare(first, second))

# Two places: mostly of one level and year, sometimes a city with a county, sometimes two years.
place_with_place <- function(number) {
  rows <- some_metric(overall)
  first <- one_of(rows)
  chance <- runif(1)
  candidates <- if (chance < 0.75) rows[rows$year == first$year & rows$level == first$level, ]
                else if (chance < 0.92) rows[rows$year == first$year, ] else rows
  second <- one_of(candidates[candidates$geoid != first$geoid, ])
  pair("places", paste0("p", number), first, second)
}

connecticut <- function(number) {
  rows <- overall[overall$metric == sample(c("share_employed", "share_digital_access", "share_poverty_exposure"), 1), ]
  pair("places", paste0("c", number), one_of(rows[rows$geoid %in% connecticut_counties, ]),
       one_of(rows[rows$geoid %in% connecticut_regions, ]))
}

year_with_year <- function(number) {
  rows <- some_metric(if (runif(1) < 0.75) overall else grouped)
  repeat {
    first <- one_of(rows)
    others <- rows[rows$geoid == first$geoid & rows$group == first$group & rows$type == first$type &
                     rows$year != first$year, ]
    if (nrow(others) > 0) return(pair("years", paste0("y", number), first, one_of(others)))
    rows <- some_metric(overall)
  }
}

group_with_group <- function(number) {
  repeat {
    rows <- some_metric(grouped)
    first <- one_of(rows)
    beside <- rows[rows$geoid == first$geoid & rows$year == first$year & rows$type == first$type &
                     rows$group != first$group, ]
    if (runif(1) < 0.12) beside <- overall[overall$metric == first$metric & overall$geoid == first$geoid &
                                             overall$year == first$year, ]
    if (nrow(beside) > 0) return(pair("groups", paste0("g", number), first, one_of(beside)))
  }
}

place_with_benchmark <- function(number) {
  rows <- some_metric(overall[overall$level == "county", ])
  first <- one_of(rows)
  nation <- first
  nation$geoid <- "nation"
  nation$grade <- ""
  line("benchmark", paste0("b", number), first, nation, compare_with_benchmark(first))
}

# One community beside five others: what stands on one screen is corrected together.
family_of_places <- function(number) {
  with_interval <- overall[overall$metric %in% c("share_employed", "pctl_income_50", "share_in_preschool",
                                                 "rate_learning") & overall$grade != "Weak", ]
  rows <- some_metric(with_interval)
  first <- one_of(rows)
  others <- rows[rows$year == first$year & rows$level == first$level & rows$geoid != first$geoid, ]
  chosen <- others[sample.int(nrow(others), 5), ]
  do.call(rbind, lapply(1:5, function(row) pair("places", paste0("f", number), first, chosen[row, ])))
}

draw <- function(how, times) do.call(rbind, lapply(seq_len(times), how))
cases <- correct(rbind(draw(place_with_place, 130), draw(connecticut, 10), draw(year_with_year, 110),
                       draw(group_with_group, 110), draw(place_with_benchmark, 80), draw(family_of_places, 12)))
stopifnot(nrow(cases) == 500)
for (number in c("difference", "statistic", "p", "adjusted"))
  cases[[number]] <- ifelse(is.na(cases[[number]]), "", sprintf("%.17g", cases[[number]]))
cases$unreliable <- ifelse(cases$unreliable, "yes", "no")
write.csv(cases, row.names = FALSE, quote = TRUE)
