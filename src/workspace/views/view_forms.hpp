#pragma once

#include <string>
#include <string_view>

#include "html/page.hpp"
#include "http/router.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/access.hpp"
#include "workspace/workspace_site.hpp"

namespace foothold::workspace {

// What the forms of views send, and where to.

// Where the state of a step is sent, behind the address of the coalition.
[[nodiscard]] std::string step_path(const toolkit::MatrixItem& item);
// The id of the control with which the state of a step is set.
[[nodiscard]] std::string step_control(const toolkit::MatrixItem& item);

// Editors begin the list of risks; everyone who begins records begins a survey.
[[nodiscard]] bool may_start_risks(const Participant& participant);

// A button that begins records of a type with what the toolkit suggests: a survey, or the risks while there are none.
// `existing` is how many such records there are. Nothing for other types, and for who may not begin them.
void write_starter_form(html::Html& html, const html::PageContext& context, const Participant& participant,
                        const toolkit::Toolkit& toolkit, std::string_view type, std::size_t existing);

// Borrows `workspace` for as long as the router answers.
void add_view_form_routes(http::Router& router, WorkspaceSite& workspace);

}  // namespace foothold::workspace
