#pragma once

#include <string>

#include "html/page.hpp"
#include "metrics/edition/edition.hpp"
#include "toolkit/framework.hpp"

namespace foothold::metrics {

// /data: what the edition holds, how it was made, and a form that downloads any set of places, metrics and years.
[[nodiscard]] std::string data_page(const html::PageContext& context, const Edition& edition,
                                    const toolkit::Framework& framework);

// /data/report: the import report for people: files, counts, and every class of finding with examples.
[[nodiscard]] std::string report_page(const html::PageContext& context, const Edition& edition);

}  // namespace foothold::metrics
