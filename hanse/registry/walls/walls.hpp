// SPDX-License-Identifier: GPL-3.0-or-later
// Walls: who sees and who writes which field of an alliance. The one place where this is decided.
//
// Members of an alliance are competitors. Every field has a class (rules/walls/fields.yaml), every
// role a list of classes it sees and sheets it writes (rules/walls/roles.yaml). What somebody may
// not see is taken out of the records before anything is computed from them, so that no answer can
// give it away: an assessment for a member is an assessment of what that member may know, and the
// rest of it is unknown to that assessment.
//
//   open         anyone, once the alliance has agreed to its public page
//   alliance     whoever has a role in the alliance
//   own          the member whose row it is; the roles that see others' own fields
//   secretariat  the neutral secretariat, and counsel
//   room         who was admitted to the room of that case or dispute
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "hanse/base/named_bytes.hpp"
#include "hanse/base/result.hpp"
#include "hanse/registry/records/record.hpp"
#include "hanse/registry/walls/viewer.hpp"

namespace hanse::registry {

enum class FieldClass { open, alliance, own, secretariat, room };
inline constexpr std::array<std::string_view, 5> kFieldClassNames{"open", "alliance", "own",
                                                                  "secretariat", "room"};

class Walls {
public:
    /// @param files  others than rules/walls/*.yaml are left out.
    /// @return invalid_input for a sheet, column, fact group or role that does not exist, for a
    ///         column that has no class, and for a role that is not described.
    static base::Result<Walls> load(std::span<const base::NamedBytes> files);

    /// @param field  a column; "" for a record that is seen or not as a whole (facts, sources …), and
    ///               for all that may stand in a row: as strict as the strictest of its columns.
    FieldClass class_of(const Record& record, std::string_view field) const;
    /// A column that says what its row is about: shown with the rest of the row, never alone.
    bool is_key(const Record& record, std::string_view field) const;
    bool sees(const Viewer& viewer, const Record& record, std::string_view field) const;
    bool writes(const Viewer& viewer, const Record& record, std::string_view field) const;

    /// The record with what the viewer may see of it; nothing if that is nothing but its keys.
    std::optional<Record> seen(const Viewer& viewer, const Record& record) const;
    std::vector<Record> seen(const Viewer& viewer, std::span<const Record> records) const;

    /// May the viewer replace `before` by `after` (nothing: there is none)? Fields that the viewer
    /// does not see must not be in `after`; they are kept.
    /// @return what is to be stored; denied, naming the fields that the viewer sees.
    base::Result<std::optional<Record>> written(const Viewer& viewer,
                                                const std::optional<Record>& before,
                                                const std::optional<Record>& after) const;

    /// Sheets with rows of which the viewer may write something: anybody's, or only their own.
    struct Writable {
        std::set<std::string> whole, own;
    };
    Writable writable(const Viewer& viewer) const;

    /// Does the viewer see whatever there may be, in rooms too?
    bool sees_all(const Viewer& viewer) const;
    /// Does the viewer see whatever stands outside of rooms?
    bool sees_all_but_rooms(const Viewer& viewer) const;
    /// Does the viewer see whatever may stand in the record with this address, whosever row it is?
    /// What rests on it is theirs to see then.
    bool sees_whole(const Viewer& viewer, const Record& address) const;
    /// Does the viewer see every field that this record has?
    bool sees_every_field(const Viewer& viewer, const Record& record) const;

private:
    struct Sheet {
        FieldClass whole = FieldClass::alliance;  // of what has no columns
        std::map<std::string, FieldClass, std::less<>> columns;
        std::vector<std::string> owners;  // columns that name the member whose row it is
        std::vector<std::string> keys;    // shown with whatever else is shown; alone they are not
    };
    struct Power {
        struct Columns {
            bool all = false;
            std::set<std::string, std::less<>> names;
        };
        using Fields = std::map<std::string, Columns, std::less<>>;  // by sheet
        std::array<bool, kFieldClassNames.size()> sees{}, sees_with_grounds{};
        Fields writes, writes_own;
    };
    class Loader;

    const Sheet& sheet_of(const Record& record) const;
    bool owns(const Viewer& viewer, const Record& record) const;
    bool sees(const Power& power, const Viewer& viewer, const Record& record,
              FieldClass field) const;

    std::map<std::string, Sheet, std::less<>> sheets_;
    std::map<std::string, FieldClass, std::less<>> facts_;  // by group, or by fact
    std::array<Power, kRoleNames.size()> powers_;
};

}  // namespace hanse::registry
