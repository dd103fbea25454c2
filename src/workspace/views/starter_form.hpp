#pragma once

#include <string_view>

#include "html/page.hpp"
#include "toolkit/toolkit.hpp"
#include "workspace/access.hpp"

namespace foothold::workspace {

// A button that begins records of a type with what the toolkit suggests: a survey, or the risks while there are none.
// `existing` is how many such records the coalition has, also those that the participant may not see. Nothing for other
// types, and for who may not begin them.
void write_starter_form(html::Html& html, const html::PageContext& context, const Participant& participant,
                        const toolkit::Toolkit& toolkit, std::string_view type, std::size_t existing);

}  // namespace foothold::workspace
