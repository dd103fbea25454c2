#pragma once

#include <vector>

#include "base/content/content.hpp"
#include "toolkit/checks/check_text.hpp"
#include "toolkit/gates/gate.hpp"
#include "toolkit/gates/revisit.hpp"
#include "toolkit/record_types/record_type.hpp"

namespace foothold::toolkit {

// Reads content/gates.yaml and checks that the record types and checks it names are there, and that a record can sign
// each gate. What is wrong is added to `problems` with file and line. Where no record types were read, nothing can be
// held against them.
[[nodiscard]] std::vector<Gate> read_gates(const ContentFolder& folder, const RecordTypes& types,
                                           const CheckTexts& checks, ContentProblems& problems);

// Reads content/revisits.yaml and checks that the record types and fields it names are there.
[[nodiscard]] std::vector<Revisit> read_revisits(const ContentFolder& folder, const RecordTypes& types,
                                                 ContentProblems& problems);

}  // namespace foothold::toolkit
