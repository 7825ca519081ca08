#pragma once

#include <vector>

#include "exchange/json_cursor.hpp"
#include "exchange/read_case.hpp"
#include "life/commitment.hpp"
#include "people/client.hpp"
#include "programme/prescription.hpp"

namespace meanwhile::exchange {

/// Reads the `calendars` of client.json and the files that they name. Each event of a calendar
/// (each UID) becomes one life entry; they are laid out from eight days before the first week to
/// eight days after the last, so that what lies across an edge is there.
///
/// An entry is called by its event's UID, else by its file. Two files may hold one UID, so an id
/// that the life has already is told apart by a number: "uid#2".
///
/// notes  grows by single events that could not be read as they stand (file = the calendar's)
class CalendarReader {
 public:
  CalendarReader(const people::Client& client, const programme::Prescription& prescription,
                 const OpenFile& open, Problems& notes);

  /// Adds what they hold to `life`, in the order of the file.
  void read(const Cursor& in, std::vector<life::LifeEntry>& life) const;

 private:
  std::vector<life::LifeEntry> read_one(const Fields& in) const;

  const time::Zone& zone_;
  time::Date from_;
  int days_;
  const OpenFile& open_;
  Problems& notes_;
};

}  // namespace meanwhile::exchange
