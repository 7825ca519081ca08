#pragma once

#include <map>
#include <memory>
#include <optional>
#include <vector>

#include "planner/repairing/continuing.hpp"
#include "planner/repairing/shares.hpp"

namespace meanwhile::planner {

/// Everyone after the events, as far as they share seats and company.
///
/// presents   by person; nothing where her plan is not understood: it stays as it is
/// affected   something was taken from her, or her life has changed
/// concerned  of the affected, those who can go on, and whose plans are understood, and possible as
///            the programme was
/// alone      of those concerned: what each loses at least by level, and how many minutes more
///            undisturbed; nothing: she can't be
/// kept_out   by person: what she keeps out of while those concerned are among themselves
class Together {
 public:
  Together(const Ground& ground, const std::vector<Enrolled>& people,
           const std::vector<Event>& events, const RepairRequest& request);

  /// Finds how everyone goes on.
  void solve();

  const std::vector<RepairConflict>& conflicts() const { return conflicts_; }
  /// By person, where it is not her plan as it was.
  const std::map<int, std::shared_ptr<const Continuation>>& chosen() const { return best_.chosen; }
  const Figures& value() const { return best_.sum; }
  /// What no repair is better than, by level, among those as good on the levels above.
  Figures bound() const;
  Continuing& continuing(int person);

 private:
  /// Somebody may not do something, so that others can.
  struct Node {
    std::map<int, Terms> terms;
    std::map<int, std::shared_ptr<const Continuation>> chosen;
    Figures sum{};    // of what was found
    Figures floor{};  // of what there may be
  };
  /// What two or more people do that does not go together: one of them must not.
  struct Clash {
    enum class Of { seat, online, company, running } of = Of::seat;
    SessionAt which;
    std::vector<int> people;
    int too_many = 1;
  };

  struct Alone {
    Figures floor{};
    std::optional<Cost> dearer;
  };

  void read(const std::vector<Event>& events);
  void find_room();
  void admit();
  Shares::Way alone(int person);
  void lay_out();
  const std::vector<Use>& uses(const Node& node, int person) const;
  std::optional<Clash> clash(const Node& node);
  std::optional<Clash> clash_at(const Node& node, SessionAt which);
  std::optional<Clash> company_at(const Node& node, SessionAt which) const;
  std::optional<Clash> thinned_at(const Node& node, SessionAt which);
  std::optional<Node> child(const Node& node, int person, const Clash& clash);
  enum class Asked { concerned, everyone };
  std::optional<Node> dive(Node node, Asked asked);
  bool may_hold(int person, SessionAt which);
  void search();
  void leave_aside(const std::vector<int>& people);
  bool keep_best(const Node& node);

  class Among;
  bool solve_among_concerned();
  long least_disturbed(Cost most_lost) const;
  bool is_least_for_everyone() const;

  const Ground& ground_;
  const std::vector<Enrolled>& people_;
  const RepairRequest& request_;
  std::vector<RepairConflict> conflicts_;
  std::vector<Case> cases_;  // by person, after the events
  std::vector<std::optional<Present>> presents_;
  std::vector<std::vector<Use>> uses_before_;
  std::vector<bool> affected_;
  std::vector<int> concerned_;
  std::vector<bool> running_;  // by slot
  std::vector<std::set<int>> avoids_;
  std::map<SessionAt, std::vector<int>> users_;  // of the plans as they were
  std::vector<std::unique_ptr<Continuing>> continuings_;
  std::map<std::pair<int, SessionAt>, bool> may_hold_;
  std::vector<KeptOut> kept_out_;
  std::map<int, Alone> alone_;
  Node root_;
  Node best_;
  bool found_ = false;
  std::vector<int> unsolved_;  // people for whom no dive found a way
  Figures open_floor_{};       // of what was not looked at
};

}  // namespace meanwhile::planner
