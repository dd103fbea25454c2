#pragma once

#include <initializer_list>
#include <string_view>
#include <utility>

namespace foothold {

// One line of JSON on standard error per event: time, level, event and the given fields. Thread-safe; a line is written
// whole. Never pass secrets or what residents wrote.
using LogFields = std::initializer_list<std::pair<std::string_view, std::string_view>>;

void log_info(std::string_view event, LogFields fields = {});
void log_warning(std::string_view event, LogFields fields = {});
void log_error(std::string_view event, LogFields fields = {});

}  // namespace foothold
