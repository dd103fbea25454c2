#pragma once

#include <string>

#include "html/components.hpp"
#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "metrics/profile/profile.hpp"

namespace foothold::metrics {

// The words of a profile in the language of a page. Shared by the pages, the chart texts and the documents, so that one
// thing is said in one way. All pure.

// "82.4%", with both parts for pairs; special values in words ("no primary care physician").
[[nodiscard]] std::string value_words(const html::PageContext& context, const Metric& metric, const Reading& reading);
// What the number counts: "homes per 100 households"; empty when it speaks for itself.
[[nodiscard]] std::string unit_words(const html::PageContext& context, const Metric& metric);
// "between 77.8% and 81.0%", or that no margin of error is published.
[[nodiscard]] std::string interval_words(const html::PageContext& context, const Metric& metric,
                                         const MetricFamily& family, const Reading& reading);
// Why there is no value, one or two sentences.
[[nodiscard]] std::string missing_words(const html::PageContext& context, const Edition& edition,
                                        const Reading& reading);

// "Higher than the U.S. median, 78.1%". `scope` is "nation" or "state", the middle of the key.
[[nodiscard]] std::string standing_words(const html::PageContext& context, const Metric& metric,
                                         const MetricFamily& family, const Standing& standing,
                                         const std::string& scope);
// "Up from 74.1% in 2014", or that one cannot tell, or that it is too early.
[[nodiscard]] std::string change_words(const html::PageContext& context, const Metric& metric,
                                       const MetricProfile& profile);
// Two years beside each other, the later one first in the comparison: "Up: from 74.1% in 2014 to 76.0% in 2023." Says
// why where they are not compared.
[[nodiscard]] std::string period_words(const html::PageContext& context, const Metric& metric,
                                       const Comparison& change);
// How a pair stands to parity: "0.29 of an equal share (1 is equal)". Empty when the right part is zero.
[[nodiscard]] std::string parity_words(const html::PageContext& context, const Reading& reading);
// "White, Non-Hispanic 81.2%, Black, Non-Hispanic 70.1% (2023): a real difference".
[[nodiscard]] std::string gap_words(const html::PageContext& context, const Edition& edition, const Metric& metric,
                                    const GroupGap& gap);

[[nodiscard]] const std::string& subgroup_label(const html::PageContext& context, const Edition& edition,
                                                const SliceKey& key);
[[nodiscard]] html::GradeMark grade_mark(Grade grade);

}  // namespace foothold::metrics
