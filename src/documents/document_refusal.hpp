#pragma once

#include <string>
#include <utility>
#include <vector>

#include "base/error.hpp"

namespace foothold::documents {

// A refusal that is about a document as a whole. `key` is that of the sentence, whose hint has ".hint" behind it; both
// get the same values. Pure.
[[nodiscard]] Error document_refusal(ErrorKind kind, const std::string& key,
                                     std::vector<std::pair<std::string, std::string>> values = {});

}  // namespace foothold::documents
