#include "instance.hpp"

#include "numbers.hpp"

namespace meanwhile::itc2007 {
namespace {

constexpr int most_events = 2000, most_rooms = 64, most_features = 1000, most_students = 20'000;
constexpr int largest_room = 1'000'000;

}  // namespace

Result<Instance> read_instance(const std::string& text, const std::string& file) {
  Numbers in(text, file);
  Instance read;
  read.events = in.next("the number of events", 1, most_events);
  read.rooms = in.next("the number of rooms", 1, most_rooms);
  read.features = in.next("the number of features", 0, most_features);
  read.students = in.next("the number of students", 0, most_students);
  read.room_size = in.row(read.rooms, "the size of room", 0, largest_room);
  read.attends = in.table(read.students, read.events, "students x events", 0, 1);
  read.room_has = in.table(read.rooms, read.features, "rooms x features", 0, 1);
  read.event_needs = in.table(read.events, read.features, "events x features", 0, 1);
  read.may_be_at = in.table(read.events, slots, "events x slots", 0, 1);
  read.before = in.table(read.events, read.events, "events x events", -1, 1);
  in.end();
  if (!in.trouble().empty()) return Error{Fault::invalid, in.trouble()};
  return read;
}

Result<Solution> read_solution(const std::string& text, const std::string& file,
                               const Instance& instance) {
  Numbers in(text, file);
  Solution read;
  for (int e = 0; e < instance.events && in.trouble().empty(); ++e) {
    const std::string of = " of event " + std::to_string(e);
    const int slot = in.next("the slot" + of, -1, slots - 1);
    const bool held = slot >= 0;
    read.push_back({slot, in.next("the room" + of, held ? 0 : -1, held ? instance.rooms - 1 : -1)});
  }
  in.end();
  if (!in.trouble().empty()) return Error{Fault::invalid, in.trouble()};
  return read;
}

std::string write_solution(const Solution& solution) {
  std::string out;
  for (const Assigned& one : solution)
    out += std::to_string(one.slot) + " " + std::to_string(one.room) + "\n";
  return out;
}

}  // namespace meanwhile::itc2007
