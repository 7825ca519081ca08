#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "exchange/read.hpp"
#include "programme/programme.hpp"

namespace meanwhile::cli::survey {

/// A published timetable as a programme, and who published it.
struct Timetable {
  std::string name;
  std::string source;  // address of the page
  programme::Programme programme;
};

/// Reads timetables.json; every problem at once.
exchange::Read<std::vector<Timetable>> read_timetables(std::string_view json);

/// All offerings of all of them as one programme, at one site: as if one could sit in any group of
/// any of them. There is at least one.
programme::Programme together(const std::vector<Timetable>& timetables);

/// The same programme with a seat for everyone: who may come is asked of the clock, not of the
/// waiting list.
programme::Programme with_seats_for_all(programme::Programme programme);

/// Its sessions on site, and nothing else.
programme::Programme onsite_only(programme::Programme programme);

}  // namespace meanwhile::cli::survey
