#pragma once

#include "http/router.hpp"
#include "workspace/access.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// The buttons that begin records with what the toolkit suggests:
//   POST /coalitions/{slug}/starter-risks makes its risks, in the language of the page; `conflict` when there is one
//   POST /coalitions/{slug}/survey-starter makes a survey with its questions, and leads to its form

// What they make, and where they are sent, behind the address of the coalition.
inline constexpr const char* starter_risk_type = "risk";
inline constexpr const char* starter_risks_path = "/starter-risks";
inline constexpr const char* starter_survey_type = "survey";
inline constexpr const char* starter_survey_path = "/survey-starter";

// Editors begin the list of risks; everyone who begins records begins a survey.
[[nodiscard]] bool may_start_risks(const Participant& participant);

// Borrows `workspace` for as long as the router answers.
void add_starter_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
