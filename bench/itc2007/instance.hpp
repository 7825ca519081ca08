#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"

namespace meanwhile::itc2007 {

constexpr int days = 5;
constexpr int slots_a_day = 9;
constexpr int slots = days * slots_a_day;

/// An instance as its file has it; matrices are row by row.
struct Instance {
  int events = 0;
  int rooms = 0;
  int features = 0;
  int students = 0;
  std::vector<int> room_size;
  std::vector<std::vector<int>> attends;      // student x event, 1: attends
  std::vector<std::vector<int>> room_has;     // room x feature
  std::vector<std::vector<int>> event_needs;  // event x feature
  std::vector<std::vector<int>> may_be_at;    // event x slot
  std::vector<std::vector<int>> before;       // event x event, 1: the row is earlier, -1: later
};

/// Reads the text of a .tim file.
///
/// file    its name, for errors
/// errors  invalid: names the file, which number it is of which table, and what was expected
Result<Instance> read_instance(const std::string& text, const std::string& file);

/// The slot and the room of each event; -1 and -1 where it is left out.
struct Assigned {
  int slot = -1;
  int room = -1;

  friend bool operator==(const Assigned&, const Assigned&) = default;
};
using Solution = std::vector<Assigned>;

/// Reads the text of a .sln file for an instance; errors as above.
Result<Solution> read_solution(const std::string& text, const std::string& file,
                               const Instance& instance);
std::string write_solution(const Solution& solution);

}  // namespace meanwhile::itc2007
