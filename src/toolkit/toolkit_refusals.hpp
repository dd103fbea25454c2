#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/error.hpp"
#include "base/language.hpp"
#include "toolkit/chapter.hpp"
#include "toolkit/engagement/engagement.hpp"
#include "toolkit/framework.hpp"
#include "toolkit/record_types/record_type.hpp"
#include "toolkit/worksheets/worksheet.hpp"

namespace foothold::toolkit {

// What is answered when an address names something that the framework or the toolkit does not have: not_found with the
// field, the word that was asked for, and what may have been meant, best first, labelled in the reader's language.

[[nodiscard]] Error unknown_pillar(const Framework& framework, Language language, std::string_view id);
[[nodiscard]] Error unknown_predictor(const Framework& framework, Language language, std::string_view id);
[[nodiscard]] Error unknown_record_type(const RecordTypes& types, Language language, std::string_view id);
[[nodiscard]] Error unknown_worksheet(const Worksheets& worksheets, Language language, std::string_view id);
[[nodiscard]] Error unknown_method(const Engagement& engagement, Language language, std::string_view id);
[[nodiscard]] Error unknown_chapter(const std::vector<Chapter>& chapters, Language language, std::string_view number);

}  // namespace foothold::toolkit
