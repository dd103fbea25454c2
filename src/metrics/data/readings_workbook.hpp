#pragma once

#include <string>
#include <vector>

#include "base/content/messages.hpp"
#include "metrics/edition/edition.hpp"

namespace foothold::metrics {

// An XLSX workbook of readings for people: a sheet of values, and a sheet of notes that says what each metric is, where
// it comes from and what the columns mean, in the language given. Codes are text, so that no zero is lost. Throws
// Broken when the disk refuses.
[[nodiscard]] std::string readings_workbook(const std::vector<Reading>& readings, const Edition& edition,
                                            const Messages& messages, Language language);

}  // namespace foothold::metrics
