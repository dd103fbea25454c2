#pragma once

#include <boost/json/object.hpp>
#include <string>

#include "toolkit/engagement/engagement.hpp"
#include "toolkit/sustaining/sustaining.hpp"

namespace foothold::workspace {

// The fields of records that begin with what the toolkit suggests. Pure.

// A risk in one language, not rated yet.
[[nodiscard]] boost::json::object risk_fields(const toolkit::StarterRisk& risk, Language language);
// A survey in both languages with the questions of the toolkit.
[[nodiscard]] boost::json::object survey_fields(const toolkit::SurveyStarter& starter, const std::string& title);
// A step of the matrix, with its words in one language.
[[nodiscard]] boost::json::object step_fields(const toolkit::MatrixItem& item, Language language,
                                              const std::string& state);

}  // namespace foothold::workspace
