#include "judge.hpp"

namespace meanwhile::itc2007 {
namespace {

std::size_t at(int position) { return static_cast<std::size_t>(position); }

class Judge {
 public:
  Judge(const Instance& instance, const Solution& solution)
      : instance_(instance), solution_(solution) {}

  Verdict judge() {
    for (int e = 0; e < instance_.events; ++e) judge_event(e);
    for (int e = 0; e < instance_.events; ++e)
      for (int f = e + 1; f < instance_.events; ++f) judge_pair(e, f);
    for (int s = 0; s < instance_.students; ++s) judge_student(s);
    return verdict_;
  }

 private:
  bool held(int event) const { return solution_[at(event)].slot >= 0; }

  int size_of(int event) const {
    int size = 0;
    for (const auto& events : instance_.attends) size += events[at(event)];
    return size;
  }

  void blame(const std::string& what, int event) {
    verdict_.broken.push_back("event " + std::to_string(event) + ": " + what);
  }

  void judge_event(int event) {
    if (!held(event)) {
      verdict_.distance += size_of(event);
      return;
    }
    const auto [slot, room] = solution_[at(event)];
    if (instance_.may_be_at[at(event)][at(slot)] == 0) blame("its slot is not allowed", event);
    if (instance_.room_size[at(room)] < size_of(event)) blame("its room is too small", event);
    for (int f = 0; f < instance_.features; ++f)
      if (instance_.event_needs[at(event)][at(f)] > instance_.room_has[at(room)][at(f)])
        blame("its room lacks feature " + std::to_string(f), event);
  }

  void judge_pair(int one, int other) {
    if (!held(one) || !held(other)) return;
    const Assigned a = solution_[at(one)], b = solution_[at(other)];
    const std::string them = " event " + std::to_string(other);
    if (a == b) blame("shares its room with" + them, one);
    const bool earlier =
        instance_.before[at(one)][at(other)] == 1 || instance_.before[at(other)][at(one)] == -1;
    const bool later =
        instance_.before[at(one)][at(other)] == -1 || instance_.before[at(other)][at(one)] == 1;
    if (earlier && a.slot >= b.slot) blame("is not before" + them, one);
    if (later && a.slot <= b.slot) blame("is not after" + them, one);
  }

  void judge_student(int student) {
    std::vector<int> attended(slots);
    for (int e = 0; e < instance_.events; ++e)
      if (instance_.attends[at(student)][at(e)] == 1 && held(e))
        if (++attended[at(solution_[at(e)].slot)] == 2)
          blame("student " + std::to_string(student) + " is in two places", e);
    for (int day = 0; day < days; ++day) judge_day(attended, day * slots_a_day);
  }

  void judge_day(const std::vector<int>& attended, int first) {
    int events = 0, in_a_row = 0;
    for (int slot = first; slot < first + slots_a_day; ++slot) {
      const bool there = attended[at(slot)] > 0;
      events += there;
      in_a_row = there ? in_a_row + 1 : 0;
      verdict_.in_a_row += in_a_row > 2;
    }
    verdict_.last_slots += attended[at(first + slots_a_day - 1)] > 0;
    verdict_.single += events == 1;
  }

  const Instance& instance_;
  const Solution& solution_;
  Verdict verdict_;
};

}  // namespace

Verdict judge(const Instance& instance, const Solution& solution) {
  return Judge(instance, solution).judge();
}

}  // namespace meanwhile::itc2007
