#include "planner/designing/reach.hpp"

#include <algorithm>
#include <bit>
#include <numeric>
#include <set>

#include "planner/columns/bounding.hpp"
#include "planner/search/board.hpp"

namespace meanwhile::planner::designing {
namespace {

using programme::Modality;
using programme::Offering;
using programme::Programme;

constexpr std::array modalities{Modality::onsite, Modality::online};

/// The programme, and after its own offerings one for each line that meets in all of its cells, led
/// by someone who is licensed wherever anybody lives.
Programme with_everything(Programme programme, const std::vector<programme::Proposal>& proposals,
                          const std::vector<Line>& lines, const std::vector<Waiting>& people) {
  std::set<std::string> states;
  for (const Waiting& one : people)
    if (one.person.client.state) states.insert(*one.person.client.state);
  programme::Staff anyone;
  anyone.licensed_in.assign(states.begin(), states.end());
  const Programme given = programme;
  for (const Line& line : lines) {
    std::vector<int> all(line.cells.size());
    std::iota(all.begin(), all.end(), 0);
    Offering offering = offering_of(given, proposals[at(line.proposal)], line, all);
    offering.join = programme::Join::all;
    offering.seats.reset();
    offering.online_seats.reset();
    offering.staff = {anyone.id};
    programme.offerings.push_back(std::move(offering));
  }
  programme.staff.push_back(std::move(anyone));
  return programme;
}

/// Whom one person's board lets come where: what never clashes, and takes place at all.
class Looking {
 public:
  Looking(const Programme& programme, const Case& person)
      : programme_(programme), board_(programme, person) {}

  bool can_join(int slot, Modality modality) const {
    const BoardSlot& one = board_.slot(slot);
    if (!one.may_join[at(modality)]) return false;
    bool any = false;
    for (int i = one.week_from.front(); i < one.week_from.back(); ++i) {
      const Occasion& occasion = board_.occasion(i);
      if (occasion.cancelled != programme::Cancelled::no) continue;
      if (board_.visit(occasion.visit[at(modality)]).clashes) return false;
      any = true;
    }
    return any;
  }

  /// The same, meeting by meeting.
  std::vector<bool> meetings(int slot, Modality modality) const {
    const BoardSlot& one = board_.slot(slot);
    const Offering& offering = *one.slot.offering;
    std::vector<bool> free(offering.meetings.size(), false), clash = free;
    if (!one.may_join[at(modality)]) return free;
    const auto sessions = programme::sessions_in(programme_, offering, board_.horizon.weeks);
    for (std::size_t i = 0; i < sessions.size(); ++i) {
      const Occasion& occasion = board_.occasion(one.week_from.front() + static_cast<int>(i));
      if (occasion.cancelled != programme::Cancelled::no) continue;
      free[sessions[i].meeting] = true;
      if (board_.visit(occasion.visit[at(modality)]).clashes) clash[sessions[i].meeting] = true;
    }
    for (std::size_t i = 0; i < free.size(); ++i) free[i] = free[i] && !clash[i];
    return free;
  }

 private:
  const Programme& programme_;
  Board board_;
};

/// One person's answers, before they are put into rows, which people share words of.
struct Answers {
  std::array<std::vector<bool>, 2> slots;
  std::vector<std::array<std::vector<bool>, 2>> lines;
};

Answers answers_of(const Programme& programme, const Case& person, int slots, int lines) {
  const Looking looking{programme, person};
  Answers answers;
  for (const Modality modality : modalities)
    for (int slot = 0; slot < slots; ++slot)
      answers.slots[at(modality)].push_back(looking.can_join(slot, modality));
  answers.lines.resize(at(lines));
  for (int line = 0; line < lines; ++line)
    for (const Modality modality : modalities)
      answers.lines[at(line)][at(modality)] = looking.meetings(slots + line, modality);
  return answers;
}

void put(BitRows& rows, const std::vector<bool>& answers, int person) {
  for (std::size_t row = 0; row < answers.size(); ++row)
    if (answers[row]) rows.add(static_cast<int>(row), person);
}

bool is_licensed(const programme::Staff& member, const Case& person) {
  return person.client.state &&
         std::ranges::find(member.licensed_in, *person.client.state) != member.licensed_in.end();
}

}  // namespace

int count(const Crowd& crowd) {
  int sum = 0;
  for (const Word word : crowd) sum += std::popcount(word);
  return sum;
}

int count_both(const Crowd& crowd, const Word* row) {
  int sum = 0;
  for (std::size_t i = 0; i < crowd.size(); ++i) sum += std::popcount(crowd[i] & row[i]);
  return sum;
}

Crowd crowd_of(const Word* row, int words) { return {row, row + words}; }

void keep_only(Crowd& crowd, const Word* row) {
  for (std::size_t i = 0; i < crowd.size(); ++i) crowd[i] &= row[i];
}

void take_out(Crowd& crowd, const Word* row) {
  for (std::size_t i = 0; i < crowd.size(); ++i) crowd[i] &= ~row[i];
}

Reach::Reach(const Programme& programme, const std::vector<programme::Proposal>& proposals,
             const std::vector<Line>& lines, const std::vector<Waiting>& people,
             const ForEach& threads) {
  const int count = static_cast<int>(people.size());
  const int slot_count = static_cast<int>(programme::slots(programme).size());
  licensed = BitRows(static_cast<int>(programme.staff.size()), count);
  words = licensed.words();
  for (BitRows& rows : slots) rows = BitRows(slot_count, count);
  for (const Line& line : lines) {
    const int size = static_cast<int>(line.cells.size());
    cells.push_back({BitRows(size, count), BitRows(size, count)});
  }
  const Programme everything = with_everything(programme, proposals, lines, people);
  std::vector<Answers> all(people.size());
  for_each(threads, people.size(), [&](std::size_t person) {
    all[person] =
        answers_of(everything, people[person].person, slot_count, static_cast<int>(lines.size()));
  });
  for (int person = 0; person < count; ++person) {
    for (const Modality modality : modalities) {
      put(slots[at(modality)], all[at(person)].slots[at(modality)], person);
      for (std::size_t line = 0; line < lines.size(); ++line)
        put(cells[line][at(modality)], all[at(person)].lines[line][at(modality)], person);
    }
    for (std::size_t one = 0; one < programme.staff.size(); ++one)
      if (is_licensed(programme.staff[one], people[at(person)].person))
        licensed.add(static_cast<int>(one), person);
  }
}

}  // namespace meanwhile::planner::designing
