// SPDX-License-Identifier: GPL-3.0-or-later
// Made by tools/types.mjs from 06077e32b25b547ace087de4b84601efa29526be4545e8074f1ff84efc2be47b; do not edit.
export interface paths {
    "/api/v1/catalogue/facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * every fact: type, question, choices
         * @description for anybody, signed in or not
         */
        get: operations["catalogue.facts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * aims and their usual combinations
         * @description for anybody, signed in or not
         */
        get: operations["catalogue.objectives"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the tables of a case and their columns
         * @description for anybody, signed in or not
         */
        get: operations["catalogue.sheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/catalogue/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the sums that can be given out
         * @description for anybody, signed in or not
         */
        get: operations["catalogue.measures"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the program runs
         * @description for anybody, signed in or not
         */
        get: operations["system.alive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * it can serve
         * @description for anybody, signed in or not
         */
        get: operations["system.ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * metrics for Prometheus
         * @description for administrators of the server
         */
        get: operations["system.metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * this server
         * @description for anybody, signed in or not
         */
        get: operations["system.about"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how to sign in to the demo
         * @description for anybody, signed in or not
         */
        get: operations["system.demo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * outside providers
         * @description for anybody, signed in or not
         */
        get: operations["sign_in.providers"];
        put?: never;
        /**
         * sign in
         * @description for anybody, signed in or not
         */
        post: operations["sign_in.password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * give the second factor
         * @description also while the sign-in is not complete
         */
        post: operations["sign_in.code"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * sign out
         * @description also while the sign-in is not complete
         */
        post: operations["sign_in.out"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * what a link is for
         * @description for anybody, signed in or not
         */
        post: operations["links.look"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/take-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * make the account that a link is for
         * @description for anybody, signed in or not
         */
        post: operations["links.take_up"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/links/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * join by an invitation
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["links.join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a forgotten password: send a link
         * @description for anybody, signed in or not
         */
        post: operations["password.forgotten"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a new password by a link
         * @description for anybody, signed in or not
         */
        post: operations["password.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * begin with a second factor
         * @description also while the sign-in is not complete
         */
        post: operations["factor.offer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * confirm with a code; gives recovery codes
         * @description also while the sign-in is not complete
         */
        post: operations["factor.confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * remove the second factor
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["factor.remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{provider}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * off to the provider
         * @description for anybody, signed in or not
         */
        get: operations["sign_in.begin"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in/{provider}/back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * back from the provider
         * @description for anybody, signed in or not
         */
        get: operations["sign_in.back"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * who you are
         * @description also while the sign-in is not complete
         */
        get: operations["me.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * change your data
         * @description for whoever is signed in; as far as they may see
         */
        patch: operations["me.change"];
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * change the password
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["me.password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * your sessions
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["sessions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/sessions/{session}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * end one
         * @description for whoever is signed in; as far as they may see
         */
        delete: operations["sessions.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * your tokens
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["tokens.list"];
        put?: never;
        /**
         * make a token; it is shown once
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["tokens.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tokens/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * revoke a token
         * @description for whoever is signed in; as far as they may see
         */
        delete: operations["tokens.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * every account
         * @description for administrators of the server
         */
        get: operations["people.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * change an account
         * @description for administrators of the server
         */
        patch: operations["people.change"];
        trace?: never;
    };
    "/api/v1/people/{person}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a link to set a new password
         * @description for administrators of the server
         */
        post: operations["people.reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * give a bureau its region
         * @description for administrators of the server
         */
        post: operations["regions.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/regions/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * withdraw it
         * @description for administrators of the server
         */
        delete: operations["regions.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * who is what in the alliance
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["seats.list"];
        put?: never;
        /**
         * give a role
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["seats.grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/people/{grant}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * withdraw a role
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["seats.withdraw"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * open invitations
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["invitations.list"];
        put?: never;
        /**
         * invite somebody
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["invitations.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/invitations/{invitation}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * revoke an invitation
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["invitations.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the list of alliances
         * @description those in which you hold a role, and those with a public page
         */
        get: operations["alliances.list"];
        put?: never;
        /**
         * found an alliance
         * @description from a case; who founds it becomes its secretariat
         */
        post: operations["alliances.found"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * an alliance, and what you are in it
         * @description for anybody, signed in or not
         */
        get: operations["alliances.show"];
        put?: never;
        post?: never;
        /**
         * remove an alliance; it can be restored
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["alliances.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * bring a removed alliance back
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["alliances.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/public": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * open or close the public page
         * @description for whoever is signed in, by their role in the alliance
         */
        put: operations["alliances.publish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * records, as far as you see them
         * @description for anybody, signed in or not
         */
        get: operations["records.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/records/{sheet}/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * one record
         * @description for anybody, signed in or not
         */
        get: operations["records.show"];
        /**
         * write a record
         * @description needs If-Match (the version you saw), or If-None-Match: * for a new one. Columns that you do not see stay as they are.
         */
        put: operations["records.put"];
        post?: never;
        /**
         * remove a record; it can be undone
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["records.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/records/{sheet}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * add a row
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["records.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * change many records at once
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["records.change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/case": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the whole case, as far as you see it
         * @description for anybody, signed in or not
         */
        get: operations["cases.get"];
        /**
         * replace everything by a case
         * @description needs If-Match: from which version the case was made (its ETag); not where there is but the first. Only what differs from that version is written, as one version that can be undone; what others have changed since stays, and a record that both have changed is refused. dry_run=true tells what would change
         */
        put: operations["cases.put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * every version, the newest first
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["versions.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what differs between two versions or days
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["versions.differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/versions/{version}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * take the changes of one version back
         * @description as one more version; refused if one of its records was changed since
         */
        post: operations["versions.undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/assessment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * assessed from what you may see
         * @description what you do not see is unknown to it; seen_as says whether it rests on the whole
         */
        get: operations["assessments.now"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * results that were kept
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["results.list"];
        put?: never;
        /**
         * assess the whole, and keep the result
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["results.keep"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/results/{result}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * one result
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["results.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/results/{result}/against/{other}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * two assessments against each other
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["results.compare"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * statements: a member sees its own
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["statements.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * who was admitted to which room
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["rooms.list"];
        put?: never;
        /**
         * admit a person to the room of a case
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["rooms.admit"];
        /**
         * dismiss a person from a room
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["rooms.dismiss"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/grounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a bureau's grounds for seeing details
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["grounds.list"];
        put?: never;
        /**
         * record grounds and see details for a time
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["grounds.record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/grounds/{grounds}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * end them early
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["grounds.end"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/aggregates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * sums that were given out
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["aggregates.list"];
        put?: never;
        /**
         * give out sums that cannot be undone
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["aggregates.give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the trail of an alliance
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["trail.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/trail/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * whether the chain is whole
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["trail.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the trail of the house
         * @description for administrators of the server
         */
        get: operations["house_trail.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/trail/verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * whether the chain is whole
         * @description for administrators of the server
         */
        get: operations["house_trail.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what can be computed
         * @description for anybody, signed in or not
         */
        get: operations["tools.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/tools/{tool}/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * as a job in the background
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["tools.order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * a job
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["jobs.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/result": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what came of it, in the form that was asked for
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["jobs.result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * cancel it
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["jobs.cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * your jobs, the newest first
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["jobs.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how it is getting on, as events
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["jobs.events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/processes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the processes: fields, states, moves
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["processes.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what is being decided, or was, the newest first
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["workflows.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * one: the moves open to you, the vote, its history
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["workflows.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/workflows/{process}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * start a process
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["workflows.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow}/moves/{move}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * make a move, or cast a vote
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["workflows.move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow}/form": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * write something down without moving on
         * @description for whoever is signed in; as far as they may see
         */
        put: operations["workflows.save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a bureau sends a self-check to its alliances
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["campaigns.send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/campaigns/{campaign}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how far a campaign has come
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["campaigns.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the clauses in force
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["clauses.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/clauses/{clause}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * every version of a clause, the newest first
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["clauses.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/clauses/{clause}/differences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what differs between two versions, by sentences
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["clauses.differences"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the evidence
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["evidence.list"];
        put?: never;
        /**
         * add evidence
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["evidence.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/evidence/{evidence}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * one, with every version
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["evidence.show"];
        /**
         * change title and who may see it
         * @description for whoever is signed in, by their role in the alliance
         */
        put: operations["evidence.change"];
        post?: never;
        /**
         * remove it; it can be brought back for 30 days; tells what rests on it
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["evidence.remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/evidence/{evidence}/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * link it
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["evidence.link"];
        /**
         * unlink it; tells what else rests on it
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["evidence.unlink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/evidence/{evidence}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * a new version
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["evidence.version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/evidence/{evidence}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * bring it back
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["evidence.restore"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * upload a file, for a ticket good for a day
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["evidence.upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/evidence/{evidence}/files/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * fetch a file
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["evidence.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/evidence-verdict": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * read every file again that you may see, and hold it against its digest
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["evidence.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the papers of a workflow
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["papers.list"];
        put?: never;
        /**
         * bring a paper, also as an applicant; for the secretariat and its counsel
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["papers.bring"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workflows/{workflow}/papers/{evidence}/files/{digest}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * fetch a paper
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["papers.file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the comments on something
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["comments.list"];
        put?: never;
        /**
         * comment: internal to your side, or shared
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["comments.say"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/comments/{comment}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * change your words; the old ones stay to be read
         * @description for whoever is signed in, by their role in the alliance
         */
        put: operations["comments.reword"];
        post?: never;
        /**
         * take your comment back
         * @description for whoever is signed in, by their role in the alliance
         */
        delete: operations["comments.take-back"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the tasks, by day
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["tasks.list"];
        put?: never;
        /**
         * a new task
         * @description for whoever is signed in, by their role in the alliance
         */
        post: operations["tasks.add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * your tasks, in every alliance
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["me.tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/tasks/{task}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * one of them
         * @description for whoever is signed in, by their role in the alliance
         */
        get: operations["tasks.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * change it
         * @description for whoever is signed in, by their role in the alliance
         */
        patch: operations["tasks.change"];
        trace?: never;
    };
    "/api/v1/alliances/{alliance}/tasks/{task}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * done, dropped or open again; what comes again makes its next
         * @description for whoever is signed in, by their role in the alliance
         */
        put: operations["tasks.close"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/inbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * your inbox, the newest first
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["inbox.show"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/inbox/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * mark as read
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["inbox.read"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/preferences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * how often mail comes, by kind
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["preferences.show"];
        /**
         * change it; what is not named stays
         * @description for whoever is signed in; as far as they may see
         */
        put: operations["preferences.change"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * since when you have a calendar link
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["calendar.show"];
        put?: never;
        /**
         * make a calendar link; it is shown once, and the old one ends
         * @description for whoever is signed in; as far as they may see
         */
        post: operations["calendar.make"];
        /**
         * revoke it
         * @description for whoever is signed in; as far as they may see
         */
        delete: operations["calendar.revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what is due soon, in every alliance
         * @description for whoever is signed in; as far as they may see
         */
        get: operations["me.due"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/calendar/{file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * the calendar, as iCalendar
         * @description for anybody, signed in or not
         */
        get: operations["calendar.feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * whether and how mail goes out
         * @description for administrators of the server
         */
        get: operations["mail.settings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/outbox": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * what became of each mail, without its words
         * @description for administrators of the server
         */
        get: operations["mail.outbox"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * send a mail to yourself, to try it out
         * @description for administrators of the server
         */
        post: operations["mail.test"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        About: {
            /** @description program */
            program: string;
            /** @description version */
            version: string;
            /** @description fingerprint of the rules */
            rules: string;
            /** @description is a demo */
            demo: boolean;
            /**
             * Format: date-time
             * @description the server's time
             */
            now: string;
        };
        ActivitiesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "activities";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["ActivitiesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        ActivitiesRow: {
            /** @description date */
            date?: string;
            /** @description objective */
            objective?: string;
            /** @description kind */
            kind?: string;
            /** @description title */
            title?: string;
            /** @description note */
            note?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
        };
        Admitted: {
            /** @description room */
            room: string;
            /** @description person */
            person: string;
            /**
             * Format: date-time
             * @description admitted
             */
            admitted: string;
            /** @description by whom */
            admitted_by: string;
        };
        Aggregate: {
            /** @description number */
            number: number;
            /** @description measure */
            measure: string;
            /** @description which cell: column → value */
            cells: {
                [key: string]: string;
            };
            /** @description members in it */
            members: number;
            /** @description the sum, exact */
            total: string;
            /** @description version of the facts */
            version: number;
            /**
             * Format: date-time
             * @description given
             */
            given: string;
            /** @description name */
            name?: components["schemas"]["Words"];
        };
        AggregatesGiven: {
            /** @description given */
            given: components["schemas"]["Aggregate"][];
            /** @description withheld */
            withheld: components["schemas"]["Withheld"][];
        };
        Aims: {
            /** @description the six aims */
            objectives: components["schemas"]["Named"][];
            /** @description the usual combinations */
            combinations: {
                /** @description id */
                id: string;
                /** @description name */
                name: components["schemas"]["Words"];
                /** @description its aims */
                objectives: string[];
            }[];
        };
        Alliance: {
            /** @description id */
            id: string;
            /** @description name */
            name: components["schemas"]["Words"];
            /** @description home region */
            region: string;
            /** @description industry */
            industry: string;
            /** @description kind of initiator */
            initiator: string;
            /** @description website of its own */
            website: string;
            /** @description founded */
            founded: string;
            /** @description ended */
            ended: string;
            /** @description day that the facts describe */
            day: string;
            /** @description made up, for demonstration */
            invented: boolean;
            /** @description has a public page */
            published: boolean;
            /** @description members on record */
            members: number;
            /** @description patents on record */
            patents: number;
            /** @description version */
            version: number;
            /**
             * Format: date-time
             * @description created
             */
            created: string;
            /**
             * Format: date-time
             * @description changed
             */
            changed: string;
            /**
             * Format: date-time
             * @description removed
             */
            removed?: string;
        };
        AllianceRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "alliance";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["AllianceRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        AllianceRow: {
            /** @description id */
            id: string;
            /** @description name */
            name?: string | components["schemas"]["Words"];
            /** @description day that the facts describe */
            day?: string;
            /** @description made up: yes or no */
            invented?: string;
        };
        AllianceSeen: {
            /** @description id */
            id: string;
            /** @description name */
            name: components["schemas"]["Words"];
            /** @description home region */
            region: string;
            /** @description industry */
            industry: string;
            /** @description kind of initiator */
            initiator: string;
            /** @description website of its own */
            website: string;
            /** @description founded */
            founded: string;
            /** @description ended */
            ended: string;
            /** @description day that the facts describe */
            day: string;
            /** @description made up, for demonstration */
            invented: boolean;
            /** @description has a public page */
            published: boolean;
            /** @description members on record */
            members: number;
            /** @description patents on record */
            patents: number;
            /** @description version */
            version: number;
            /**
             * Format: date-time
             * @description created
             */
            created: string;
            /**
             * Format: date-time
             * @description changed
             */
            changed: string;
            /**
             * Format: date-time
             * @description removed
             */
            removed?: string;
            /** @description what you are in it */
            you: {
                /** @description your roles */
                roles: components["schemas"]["Role"][];
                /** @description there is a register of patents that you may read */
                register: boolean;
                /** @description sheets of which you may change any row */
                writes: ("alliance" | "objectives" | "facts" | "sources" | "notes" | "members" | "markets" | "patents" | "licences" | "flows" | "contributions" | "threats" | "cases" | "disputes" | "activities" | "budget" | "projects" | "dues" | "rates" | "products" | "demand" | "plan" | "changes")[];
                /** @description sheets of which you may change the rows of your own company */
                writes_own: ("alliance" | "objectives" | "facts" | "sources" | "notes" | "members" | "markets" | "patents" | "licences" | "flows" | "contributions" | "threats" | "cases" | "disputes" | "activities" | "budget" | "projects" | "dues" | "rates" | "products" | "demand" | "plan" | "changes")[];
                /** @description the member you stand for */
                member?: string;
                /**
                 * Format: date-time
                 * @description until when your grounds hold
                 */
                grounds_until?: string;
            };
        };
        Assessment: {
            /**
             * @description Name and version of this format. Fields may be added within version 1; none changes its meaning or goes away.
             * @enum {string}
             */
            schema: "hanse.assessment/1";
            /** @description Whom this is about. */
            alliance: {
                /** @description id of the case */
                id: string;
                name: components["schemas"]["AssessmentWords"];
                /** @description not a real alliance */
                invented: boolean;
            };
            /**
             * Format: date
             * @description The day assessed.
             */
            day: string;
            /** @description SHA-256 over all rule files: which rules the answer rests on. */
            rules: string;
            summary: {
                /**
                 * @description How grave.
                 * @enum {string}
                 */
                tone: "good" | "note" | "warning" | "alarm";
                sentence: components["schemas"]["AssessmentWords"];
                /** @description what `hanse assess --why` explains: a rule, objective, node, or part of the report */
                why: string;
            }[];
            /** @description Does its technology enter a standard? */
            standard_type: components["schemas"]["Truth"];
            /** @description Declared, inferred and fitting objectives. */
            objectives: {
                declared: {
                    objective: components["schemas"]["Objective"];
                    name: components["schemas"]["AssessmentWords"];
                    /** @description weights add up to 1 */
                    weight: components["schemas"]["Fraction"];
                }[];
                /** @description long-term objectives */
                later: components["schemas"]["Objective"][];
                scores: components["schemas"]["ObjectiveScore"][];
                fits: {
                    objective: components["schemas"]["Objective"];
                    fit: components["schemas"]["AssessmentFractionOrNull"];
                    need: components["schemas"]["AssessmentFractionOrNull"];
                    /** @description worth proposing */
                    recommended: boolean;
                }[];
                /** @description distance between scores and declaration on known evidence: 0 none, 1 total */
                drift: components["schemas"]["AssessmentFractionOrNull"];
                /** @description the distance is too large */
                drift_alarm: boolean;
                tensions: {
                    /** @description "JD-OL" */
                    id: string;
                    between: components["schemas"]["Objective"][];
                    text: components["schemas"]["AssessmentWords"];
                    question: components["schemas"]["AssessmentWords"];
                }[];
            };
            plan: components["schemas"]["Plan"];
            /** @description Money for the plan, in CNY. */
            budget: {
                limit_cny: components["schemas"]["AssessmentFractionOrNull"];
                /** @description of the steps whose cost is known */
                cost_cny: components["schemas"]["Fraction"];
                /** @description steps without a cost */
                costs_unknown: number;
                staff_saving_cny: components["schemas"]["Fraction"];
                /** @description do the must-haves fit? null: unknown */
                feasible: boolean | null;
                chosen_cost_cny: components["schemas"]["Fraction"];
                chosen_weight: components["schemas"]["Fraction"];
            };
            /** @description Who belongs together for which objective. */
            circles: {
                /** @description one circle cannot hold all objectives */
                needed: boolean;
                circles: {
                    objective: components["schemas"]["Objective"];
                    fits: components["schemas"]["Truth"];
                    /** @description surely in it */
                    members: string[];
                    /** @description perhaps; facts are missing */
                    possible: string[];
                    /** @description surely not */
                    violators: string[];
                    /** @description hub of a vertical circle */
                    hub: string[];
                    /** @description product market they share; may be empty */
                    market: string;
                }[];
                /** @description in no circle */
                unplaced: string[];
                firewalls: components["schemas"]["AssessmentWords"][];
            };
            /** @description Maturity, S0 to S4. */
            stage: {
                /** @description surely reached */
                low: number;
                /** @description possibly reached */
                high: number;
                levels: {
                    /** @description "S1" */
                    id: string;
                    name: components["schemas"]["AssessmentWords"];
                    gates: {
                        name: components["schemas"]["AssessmentWords"];
                        met: components["schemas"]["Truth"];
                    }[];
                }[];
            };
            controls: {
                /** @description "RC-R1a" */
                id: string;
                /** @description "G4-R1" */
                area: string;
                name: components["schemas"]["AssessmentWords"];
                /**
                 * @description How hard it is pressed now.
                 * @enum {string}
                 */
                pressure: "prohibition" | "required" | "advised" | "not_yet" | "not_applicable" | "unknown";
            }[];
            /** @description null: the case holds no flows of money */
            money: components["schemas"]["Money"] | null;
            /** @description The way to a standard-type alliance. */
            evolution: {
                /** @description share of gates met */
                readiness: components["schemas"]["Interval"];
                /** @description id of the next gate */
                next: string | null;
                advised: components["schemas"]["Truth"];
                gates: {
                    /** @description "EV-1" */
                    id: string;
                    name: components["schemas"]["AssessmentWords"];
                    met: components["schemas"]["Truth"];
                }[];
            };
            /** @description gravest first */
            findings: components["schemas"]["Finding"][];
            /** @description most decisive first */
            questions: components["schemas"]["Question"][];
            /** @description rules that were not applied: their source was never seen */
            not_applied: string[];
            facts: components["schemas"]["Fact"][];
            case_sources: {
                /** @description key */
                key: string;
                title: components["schemas"]["AssessmentWords"];
                /** @description where to find it */
                ref: string;
                /** @description what it is */
                kind: string;
            }[];
            /**
             * @description Only over HTTP: does it rest on the whole, or on the part that the caller may see?
             * @enum {string}
             */
            seen_as?: "whole" | "part";
            law_sources: {
                /** @description key */
                key: string;
                title: components["schemas"]["AssessmentWords"];
                /** @description law, rule, guideline, paper … */
                kind: string;
                /** @description cn, us, eu …; any for research */
                jurisdiction: string;
                /** @description official number */
                number: string;
                /** @description binding law */
                binding: boolean;
                /** @description first day in force */
                from: string | null;
                /** @description last day in force */
                to: string | null;
                /** @description where the text was seen */
                ref: string;
            }[];
        };
        AssessmentFractionOrNull: string | null;
        AssessmentWords: {
            /** @description Chinese */
            zh: string;
            /** @description English */
            en: string;
        };
        Ballot: {
            /** @description voices */
            voices: number;
            /** @description yes; not for voters while the vote runs */
            yes?: number;
            /** @description no */
            no?: number;
            /** @description abstain */
            abstain?: number;
            /** @description so many times yes */
            needed: number;
            /** @description the votes */
            votes: components["schemas"]["Vote"][];
        };
        BudgetRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "budget";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["BudgetRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        BudgetRow: {
            /** @description line */
            line?: string;
            /** @description head */
            head?: string;
            /** @description node */
            node?: string;
            /** @description amount */
            amount?: string;
            /** @description currency */
            currency?: string;
            /** @description rule */
            rule?: string;
            /** @description beneficiaries */
            beneficiaries?: string;
            /** @description grant */
            grant?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        ByMember: {
            [key: string]: number;
        };
        Campaign: {
            /** @description the campaign */
            batch: string;
            /** @description how many */
            total: number;
            /** @description how many stand where */
            states: {
                [key: string]: number;
            };
            /** @description each of them */
            items: components["schemas"]["Workflow"][];
        };
        CampaignPromised: {
            /** @description to whom */
            alliances: string[];
            /** @description alliances where nobody could answer */
            gaps: {
                /** @description alliance */
                alliance: string;
                /** @description roles that nobody holds */
                needs: string[];
            }[];
        };
        CampaignSent: {
            /** @description the campaign */
            batch: string;
            /** @description sent */
            sent: {
                /** @description alliance */
                alliance: string;
                /** @description workflow */
                workflow: string;
            }[];
            /** @description alliances where nobody could answer */
            gaps: {
                /** @description alliance */
                alliance: string;
                /** @description roles that nobody holds */
                needs: string[];
            }[];
        };
        Case: {
            [key: string]: unknown;
        };
        CaseReplaced: {
            /** @description dry run */
            dry_run: boolean;
            /** @description version */
            version: number;
            /** @description records that changed */
            changed: number;
            /** @description their addresses */
            records: string[];
        };
        CasesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "cases";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["CasesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        CasesRow: {
            /** @description id */
            id?: string;
            /** @description target */
            target?: string;
            /** @description venue */
            venue?: string;
            /** @description filed */
            filed?: string;
            /** @description patents */
            patents?: string;
            /** @description damages */
            damages?: string;
            /** @description cost */
            cost?: string;
            /** @description currency */
            currency?: string;
            /** @description advanced_by */
            advanced_by?: string;
            /** @description outcome */
            outcome?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Changed: {
            /** @description the new version */
            version: components["schemas"]["Version"];
            /** @description addresses of records */
            records: string[];
        };
        ChangesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "changes";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["ChangesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        ChangesRow: {
            /** @description fact */
            fact?: string;
            /** @description weight */
            weight?: string;
            /** @description possible */
            possible?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Citation: {
            /** @description key of law_sources */
            law: string;
            /** @description "17(1)" */
            article: string;
            /**
             * @description How well the wording was checked: seen at the issuer, in a copy, reported, from memory, founding paper.
             * @enum {string}
             */
            verification: "OFF" | "COPY" | "SEC" | "MEM" | "SEED";
            /** @description only part of the passage was seen */
            partly?: boolean;
            /** @description short quotation, in the language of the source */
            text?: string;
            note?: components["schemas"]["AssessmentWords"];
        };
        ClauseVersion: {
            /** @description which clause: clauses/C3 */
            subject: string;
            /** @description number */
            number: number;
            /** @description its words */
            text: string;
            /** @description SHA-256 */
            digest: string;
            /** @description the workflow that froze it */
            workflow: string;
            /**
             * Format: date-time
             * @description frozen
             */
            frozen_at: string;
            /** @description by whom */
            frozen_by: string;
            /** @description superseded; empty: in force */
            superseded_at: string;
            /** @description in force */
            in_force: boolean;
        };
        Comment: {
            /** @description id */
            id: string;
            /** @description what it is about */
            subject: string;
            /** @description who said it */
            author: string;
            /** @description for one side only */
            internal: boolean;
            /** @description which side; empty: shared */
            side: string;
            /** @description the words */
            text: string;
            /**
             * Format: date-time
             * @description when
             */
            at: string;
            /** @description version */
            version: number;
            /** @description taken back */
            removed: boolean;
            /** @description earlier words */
            earlier: {
                /** @description the words */
                text: string;
                /**
                 * Format: date-time
                 * @description when
                 */
                at: string;
            }[];
        };
        Comparison: {
            /** @description the earlier result */
            before: components["schemas"]["Result"];
            /** @description the later result */
            after: components["schemas"]["Result"];
            /** @description of the same facts */
            same_facts: boolean;
            /** @description by the same rules */
            same_rules: boolean;
            /** @description findings that changed */
            findings: components["schemas"]["FindingChange"][];
        };
        ContributionsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "contributions";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["ContributionsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        ContributionsRow: {
            /** @description member */
            member?: string;
            /** @description date */
            date?: string;
            /** @description kind */
            kind?: string;
            /** @description amount */
            amount?: string;
            /** @description unit */
            unit?: string;
            /** @description currency */
            currency?: string;
            /** @description project */
            project?: string;
            /** @description rate */
            rate?: string;
            /** @description note */
            note?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
        };
        DemandRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "demand";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["DemandRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        DemandRow: {
            /** @description market */
            market?: string;
            /** @description currency */
            currency?: string;
            /** @description users */
            users?: string;
            /** @description scale */
            scale?: string;
            /** @description intercept */
            intercept?: string;
            /** @description slope */
            slope?: string;
            /** @description assembly_cost */
            assembly_cost?: string;
            /** @description price_rise */
            price_rise?: string;
            /** @description expected_loss */
            expected_loss?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Demo: {
            /** @description everybody's password */
            password: string;
            /** @description people */
            people: {
                /** @description name */
                name: string;
                /** @description e-mail */
                email: string;
                /** @description what they are */
                about: components["schemas"]["Words"];
            }[];
            /** @description alliances */
            alliances: {
                /** @description id */
                id: string;
                /** @description name */
                name: components["schemas"]["Words"];
                /** @description made up */
                invented: boolean;
                /** @description invented, or taken from sources */
                mark: components["schemas"]["Words"];
            }[];
        };
        Difference: {
            /** @description sheet */
            sheet: string;
            /** @description key */
            key: string;
            /** @description its body before; null: there was none */
            before: unknown;
            /** @description its body after; null: it is gone */
            after: unknown;
        };
        DisputesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "disputes";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["DisputesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        DisputesRow: {
            /** @description id */
            id?: string;
            /** @description parties */
            parties?: string;
            /** @description patents */
            patents?: string;
            /** @description opened */
            opened?: string;
            /** @description closed */
            closed?: string;
            /** @description stage */
            stage?: string;
            /** @description outcome */
            outcome?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Due: {
            /** @description alliance */
            alliance: string;
            /** @description what it is about */
            subject: string;
            /** @description what is due */
            words: components["schemas"]["Words"];
            /**
             * Format: date
             * @description by when
             */
            day: string;
            /** @description path of a page */
            link: string;
        };
        DuesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "dues";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["DuesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        DuesRow: {
            /** @description id */
            id?: string;
            /** @description member */
            member?: string;
            /** @description due */
            due?: string;
            /** @description amount */
            amount?: string;
            /** @description currency */
            currency?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        EarlyWarning: {
            /** @description null: none is red, and one that is not known could be */
            overall: components["schemas"]["WarningLevel"];
            signals: {
                excess_ratio: components["schemas"]["WarningSignal"];
                min_r: components["schemas"]["WarningSignal"];
                top_cost_share_gap: components["schemas"]["WarningSignal"];
                reserve_months: components["schemas"]["WarningSignal"];
                neg_years_top: components["schemas"]["WarningSignal"];
                arrears_ratio: components["schemas"]["WarningSignal"];
            };
        };
        Evidence: {
            /** @description id */
            id: string;
            /** @description alliance */
            alliance: string;
            /** @description title */
            title: string;
            /** @description who may see it */
            wall: components["schemas"]["EvidenceWall"];
            /** @description own: the member; room: its address; else empty */
            who: string;
            /** @description version, for If-Match */
            version: number;
            /** @description what rests on it */
            links: string[];
            /**
             * Format: date-time
             * @description added
             */
            created_at: string;
            /** @description by whom */
            created_by: string;
            /** @description removed; empty: it was not */
            removed_at: string;
            /** @description by whom */
            removed_by: string;
            /** @description every version; in lists the newest */
            versions: components["schemas"]["EvidenceVersion"][];
        };
        EvidenceFile: {
            /** @description name */
            name: string;
            /** @description SHA-256 */
            digest: string;
            /** @description bytes */
            size: number;
            /** @description kind */
            media_type: string;
        };
        EvidenceTicket: {
            /** @description name */
            name: string;
            /** @description SHA-256 */
            digest: string;
            /** @description bytes */
            size: number;
            /** @description kind */
            media_type: string;
            /** @description good for a day */
            ticket: string;
        };
        EvidenceVerdict: {
            /** @description files read */
            files: number;
            /** @description those that are not as they were */
            damages: {
                /** @description evidence */
                evidence: string;
                /** @description title */
                title: string;
                /** @description version */
                version: number;
                /** @description file */
                name: string;
                /** @description SHA-256 */
                digest: string;
                /** @description what is wrong */
                why: string;
            }[];
        };
        EvidenceVersion: {
            /** @description number */
            number: number;
            /** @description made on */
            made: string;
            /** @description valid from */
            valid_from: string;
            /** @description lapses on */
            expires: string;
            /**
             * Format: date-time
             * @description uploaded
             */
            uploaded_at: string;
            /** @description by whom */
            uploaded_by: string;
            /** @description note */
            note: string;
            /** @description files */
            files: components["schemas"]["EvidenceFile"][];
        };
        /** @enum {string} */
        EvidenceWall: "alliance" | "secretariat" | "own" | "room";
        Fact: {
            /** @description id in the fact catalogue */
            id: string;
            /** @description as a case file writes it: word, list of words, exact number or interval, date, text; null if unknown */
            value: unknown;
            /**
             * @description Where the value comes from; asked: looked into, and not known.
             * @enum {string}
             */
            origin: "absent" | "asked" | "stated" | "derived";
            /** @description key of case_sources */
            source?: string;
            /** @description 2025, 2025-06 or 2025-06-30 */
            as_of?: string;
            /**
             * @description How sure.
             * @enum {string}
             */
            confidence?: "verified" | "seed" | "memory" | "judged" | "self_reported" | "measured";
            /** @description remark of whoever stated it */
            note?: string;
            /** @description facts it was derived from */
            inputs?: string[];
            /** @description cells of tables whose absence keeps it unknown or wide */
            gaps?: components["schemas"]["AssessmentWords"][];
        };
        FactDefinition: {
            /** @description id */
            id: string;
            /** @description group */
            group: string;
            /** @description name of the group */
            group_name: components["schemas"]["Words"];
            /**
             * @description type
             * @enum {string}
             */
            type: "boolean" | "choice" | "choices" | "number" | "money" | "date" | "text";
            /**
             * @description unit; empty: none
             * @enum {string}
             */
            unit: "" | "ratio" | "count" | "years" | "months" | "persons" | "cny" | "per_year";
            /** @description what may be chosen */
            choices: components["schemas"]["Named"][];
            /** @description name */
            name: components["schemas"]["Words"];
            /** @description its question; empty: not for people */
            asks: components["schemas"]["Words"];
            /** @description help */
            help: components["schemas"]["Words"];
            /** @description follows from tables */
            derived: boolean;
            /** @description a member's own */
            confidential: boolean;
        };
        FactsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "facts";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["FactsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        FactsRow: {
            /** @description its value: a text, a list, or a text in both languages */
            value?: unknown;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        FairMember: {
            /** @description paid beyond the norm, CNY */
            transfer: number | null;
            /** @description fairness index: above 0 gets more than the norm */
            r: number | null;
            r_low: number | null;
            r_high: number | null;
            /** @enum {string} */
            conclusion: "INCONCLUSIVE" | "OVER_PAID" | "UNDER_PAID";
            /** @description Words of the founding paper; a reason to look, no reproach. */
            label: ("BALANCED" | "FREE_RIDER" | "EXPLOITER" | "UNDER_REWARDED") | null;
            /** @description the same by every norm */
            robust: boolean | null;
        };
        Finding: {
            /** @description id of the rule */
            rule: string;
            /**
             * @description violated: the facts show it; suspected: they point to it, or a presumption or factor holds; unknown: facts are missing.
             * @enum {string}
             */
            status: "violated" | "suspected" | "satisfied" | "unknown" | "not_applicable" | "not_yet";
            /**
             * @description Area of the founding paper's risk list.
             * @enum {string}
             */
            area: "market-position" | "charter" | "pool-entry" | "cross-licence" | "external-licence" | "product-pricing" | "operation" | "supervision";
            /** @description the judgement with the facts in it */
            sentence?: components["schemas"]["AssessmentWords"];
            name?: components["schemas"]["AssessmentWords"];
            /** @description facts that would settle it */
            open?: string[];
            /**
             * @description What sort of rule.
             * @enum {string}
             */
            kind?: "prohibition" | "duty" | "contract" | "guide" | "presumption" | "factor" | "safe-harbour";
            /** @description of what is violated or suspected */
            grade?: ("low" | "medium" | "high") | null;
            /** @description 0 to 1; as wide as the alliance's market share is unknown */
            severity?: components["schemas"]["Interval"];
            /** @description facts the rule names */
            facts?: string[];
            /** @description in force on the day and of the alliance's jurisdictions */
            sources?: components["schemas"]["Citation"][];
            /** @description drawn by the founding paper; the legal article is from memory only */
            unconfirmed?: boolean;
            /** @description items of the founding paper it stands for */
            paper?: string[];
            /** @description rows of the law reference */
            law_ids?: string[];
            /** @description What would cure it. */
            remedy?: {
                text: components["schemas"]["AssessmentWords"];
                /** @description facts and the values that would cure it, as a case file writes them */
                set: {
                    [key: string]: unknown;
                } | null;
                /** @description construction nodes that do it */
                nodes: string[];
            };
        };
        FindingChange: {
            /** @description rule */
            rule: string;
            /** @description before; null: it was not there */
            before: components["schemas"]["FindingSide"] | null;
            /** @description after; null: it is not there */
            after: components["schemas"]["FindingSide"] | null;
        };
        FindingSide: {
            /** @description status */
            status: string;
            /** @description grade */
            grade?: string;
            /** @description the sentence */
            sentence?: components["schemas"]["Words"];
        };
        FlowShares: {
            /** @description null: not known */
            actual: components["schemas"]["ByMember"] | null;
            /** @description Null: not known. */
            norm: {
                shapley: components["schemas"]["ByMember"] | null;
                stable: components["schemas"]["ByMember"] | null;
                proportional: components["schemas"]["ByMember"] | null;
            };
        };
        FlowsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "flows";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["FlowsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        FlowsRow: {
            /** @description date */
            date?: string;
            /** @description kind */
            kind?: string;
            /** @description payer */
            payer?: string;
            /** @description payee */
            payee?: string;
            /** @description amount */
            amount?: string;
            /** @description currency */
            currency?: string;
            /** @description activity */
            activity?: string;
            /** @description note */
            note?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
        };
        Form: {
            /** @description required */
            required: string[];
            /** @description optional */
            optional: string[];
        };
        FormField: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /**
             * @description type
             * @enum {string}
             */
            type: "text" | "long_text" | "whole" | "truth" | "day" | "choice" | "person" | "member" | "evidence" | "questions" | "answers";
            /** @description help */
            help?: string;
            /** @description the field whose questions it answers */
            of?: string;
            /** @description what may be chosen */
            choices?: {
                /** @description id */
                id: string;
                /** @description name */
                name: string;
            }[];
        };
        /** @description An exact number: "14" or "7/20". */
        Fraction: string;
        Grant: {
            /** @description id */
            id: string;
            /** @description person */
            person: string;
            /** @description alliance:… or region:… */
            scope: string;
            /** @description role */
            role: components["schemas"]["Role"];
            /** @description where it comes from */
            source: string;
            /**
             * Format: date-time
             * @description given
             */
            given: string;
            /** @description given by */
            given_by: string;
            /** @description the member they stand for */
            member?: string;
        };
        Grounds: {
            /** @description id */
            id: string;
            /** @description who */
            person: string;
            /** @description why */
            reason: string;
            /** @description legal basis */
            basis: string;
            /**
             * Format: date-time
             * @description begun
             */
            begun: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
            /**
             * Format: date-time
             * @description ended early
             */
            ended?: string;
        };
        Inbox: {
            /** @description not read yet */
            unread: number;
            /** @description this page */
            items: components["schemas"]["Notice"][];
        };
        Interval: {
            low: components["schemas"]["AssessmentFractionOrNull"];
            high: components["schemas"]["AssessmentFractionOrNull"];
        };
        Invitation: {
            /** @description id */
            id: string;
            /** @description e-mail */
            email: string;
            /** @description role */
            role: components["schemas"]["Role"];
            /** @description the member they stand for; empty: none */
            member: string;
            /**
             * Format: date-time
             * @description given
             */
            given: string;
            /** @description given by */
            given_by: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
        };
        InvitationGiven: {
            /** @description id */
            id: string;
            /** @description the link */
            address: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
        };
        Job: {
            /** @description id */
            id: string;
            /** @description kind */
            kind: string;
            /** @description alliance, of your own */
            scope?: string;
            /** @description who asked for it */
            asked_by: string;
            /**
             * @description state
             * @enum {string}
             */
            state: "waiting" | "running" | "done" | "failed" | "cancelled";
            /** @description done so far */
            done: number;
            /** @description of so many; not known: not there */
            total?: number;
            /** @description what is being done */
            stage?: components["schemas"]["Words"];
            /** @description is being cancelled */
            cancelling?: boolean;
            /** @description attempts */
            attempts: number;
            /** @description what went wrong */
            error?: {
                /** @description kind */
                kind: string;
                /** @description what went wrong */
                message: components["schemas"]["Words"];
                /** @description where */
                place?: string;
            };
            /**
             * Format: date-time
             * @description asked for
             */
            created: string;
            /**
             * Format: date-time
             * @description begun
             */
            started?: string;
            /**
             * Format: date-time
             * @description ended
             */
            ended?: string;
        };
        /** @enum {string} */
        Language: "zh" | "en";
        LicencesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "licences";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["LicencesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        LicencesRow: {
            /** @description line */
            line?: string;
            /** @description licensee */
            licensee?: string;
            /** @description field */
            field?: string;
            /** @description year */
            year?: string;
            /** @description made_in */
            made_in?: string;
            /** @description sold_in */
            sold_in?: string;
            /** @description units */
            units?: string;
            /** @description royalty */
            royalty?: string;
            /** @description currency */
            currency?: string;
            /** @description patents */
            patents?: string;
            /** @description structure */
            structure?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Link: {
            /**
             * @description kind
             * @enum {string}
             */
            kind: "invitation" | "reset" | "administrator";
            /** @description e-mail */
            email: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
            /** @description scope */
            scope?: string;
            /** @description role */
            role?: components["schemas"]["Role"];
            /** @description member */
            member?: string;
        };
        Mail: {
            /** @description id */
            id: string;
            /** @description to whom; empty: somebody without an account */
            person: string;
            /** @description address */
            to: string;
            /**
             * @description state
             * @enum {string}
             */
            state: "waiting" | "sending" | "sent" | "failed";
            /** @description how often it was tried */
            tries: number;
            /**
             * Format: date-time
             * @description written
             */
            created_at: string;
            /** @description next try */
            next_at: string;
            /** @description sent */
            sent_at: string;
            /** @description what the server said */
            result: string;
        };
        MailSettings: {
            /** @description is there a mail server */
            configured: boolean;
            /** @description its address */
            server?: string;
            /** @description sender */
            from?: string;
            /** @description signs in there */
            signs_in?: boolean;
            /** @description over TLS only */
            tls?: boolean;
            /** @description how many mails, by state */
            mails: {
                [key: string]: number;
            };
        };
        MarketsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "markets";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["MarketsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        MarketsRow: {
            /** @description market */
            market?: string;
            /** @description kind */
            kind?: string;
            /** @description year */
            year?: string;
            /** @description participant */
            participant?: string;
            /** @description share */
            share?: string;
            /** @description units */
            units?: string;
            /** @description revenue */
            revenue?: string;
            /** @description currency */
            currency?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Me: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description e-mail */
            email: string;
            /** @description language */
            language: components["schemas"]["Language"];
            /**
             * @description state
             * @enum {string}
             */
            state: "pending" | "active" | "blocked";
            /** @description administrator of the server */
            administrator: boolean;
            /**
             * Format: date-time
             * @description created
             */
            created: string;
            /** @description version */
            version: number;
            /** @description how far the sign-in has come */
            stage: components["schemas"]["Stage"];
            /** @description has a second factor */
            second_factor: boolean;
            /** @description roles */
            grants: components["schemas"]["Grant"][];
            /** @description X-CSRF-Token of the session */
            csrf?: string;
        };
        MembersRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "members";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["MembersRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        MembersRow: {
            /** @description id */
            id?: string;
            /** @description name_zh */
            name_zh?: string;
            /** @description name_en */
            name_en?: string;
            /** @description kind */
            kind?: string;
            /** @description levels */
            levels?: string;
            /** @description markets */
            markets?: string;
            /** @description region */
            region?: string;
            /** @description patents */
            patents?: string;
            /** @description threatened */
            threatened?: string;
            /** @description votes */
            votes?: string;
            /** @description joined */
            joined?: string;
            /** @description left */
            left?: string;
            /** @description parent */
            parent?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Money: {
            year: number;
            /** @enum {string} */
            currency: "CNY";
            flows: {
                flow: components["schemas"]["MoneyFlow"];
                paid: components["schemas"]["FlowShares"];
                got: components["schemas"]["FlowShares"];
                missing: {
                    says: components["schemas"]["AssessmentWords"];
                    table: string;
                    /** @description 0: no row of its own */
                    line: number;
                }[];
            }[];
            fairness: {
                /** @description Whether the norm of every flow is known; if not, nothing is found of a member as a whole. */
                complete: boolean;
                /** @description The flows it rests on. */
                flows: components["schemas"]["MoneyFlow"][];
                /** @description Part that every figure may be off, for r_low and r_high. */
                error: number;
                /** @description r from -tau to tau is balanced. */
                tau: number;
                /** @description By id. */
                members: {
                    [key: string]: components["schemas"]["FairMember"];
                };
            };
            stability: components["schemas"]["Stability"];
            /** @description part of the dues that is not paid; null: not known */
            arrears: number | null;
            /** @description The six signals of early warning by name; null: not known. */
            signals: {
                [key: string]: number | null;
            };
            warning: components["schemas"]["EarlyWarning"];
            conflicts: {
                /** @description "DA-C1" */
                id: string;
                what: components["schemas"]["AssessmentWords"];
                /** @description null: see missing */
                value: number | null;
                member: string | null;
                /** @description if there is no value */
                missing?: (components["schemas"]["AssessmentWords"] | components["schemas"]["AssessmentWords"][]) | null;
            }[];
        };
        /** @enum {string} */
        MoneyFlow: "running" | "development" | "promotion" | "defence" | "enforcement" | "licensing" | "entry_exit";
        Move: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description from these states */
            from: string[];
            /** @description who may make it; clock: by itself */
            roles: string[];
            /**
             * @description whether a reason is given
             * @enum {string}
             */
            reason: "none" | "optional" | "required";
            /** @description what is filled in */
            form: components["schemas"]["Form"];
            /** @description is a vote */
            vote: boolean;
            /** @description to this state */
            to?: string;
            /** @description the state if it passes */
            passed?: string;
            /** @description the state if it fails */
            failed?: string;
        };
        Named: {
            /** @description id */
            id: string;
            /** @description name */
            name: components["schemas"]["Words"];
        };
        NotesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "notes";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["NotesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        NotesRow: string | components["schemas"]["Words"];
        Notice: {
            /** @description id */
            id: string;
            /** @description kind */
            kind: components["schemas"]["NoticeKind"];
            /** @description alliance; empty: none */
            alliance: string;
            /** @description what it is about */
            subject: string;
            /** @description one sentence */
            words: components["schemas"]["Words"];
            /** @description path of a page */
            link: string;
            /**
             * Format: date-time
             * @description when
             */
            at: string;
            /** @description when it was read; empty: not yet */
            read_at: string;
        };
        /** @enum {string} */
        NoticeKind: "mention" | "comment" | "task" | "reminder" | "workflow" | "watch" | "account";
        /** @enum {string} */
        Objective: "JD" | "JP" | "EI" | "DA" | "UE" | "OL";
        ObjectiveScore: {
            objective: components["schemas"]["Objective"];
            /** @description unknown evidence counts 0 at the low end, 1 at the high end */
            score: components["schemas"]["Interval"];
            /** @description on known evidence alone */
            point: components["schemas"]["Fraction"];
            /**
             * @description active: low end at least 0.60; emerging: from 0.35; inactive: high end below 0.35; open: otherwise
             * @enum {string}
             */
            state: "active" | "emerging" | "inactive" | "open";
            /** @description is it a declared objective? */
            declared: boolean;
            /** @description does the membership have the form the objective asks for? */
            architecture: components["schemas"]["Truth"];
            evidence: {
                /** @description "f01" */
                feature: string;
                name: components["schemas"]["AssessmentWords"];
                weight: components["schemas"]["Fraction"];
                /** @description 0 to 1 */
                value: components["schemas"]["Interval"];
            }[];
        };
        ObjectivesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "objectives";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["ObjectivesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        ObjectivesRow: {
            /** @description objectives, or their weights */
            declared?: unknown;
            /** @description objectives for later */
            later?: unknown;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        OpenMove: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description from these states */
            from: string[];
            /** @description who may make it; clock: by itself */
            roles: string[];
            /**
             * @description whether a reason is given
             * @enum {string}
             */
            reason: "none" | "optional" | "required";
            /** @description what is filled in */
            form: components["schemas"]["Form"];
            /** @description is a vote */
            vote: boolean;
            /** @description to this state */
            to?: string;
            /** @description the state if it passes */
            passed?: string;
            /** @description the state if it fails */
            failed?: string;
            /** @description in which role */
            as: string;
            /** @description how you voted */
            choice?: string;
        };
        PatentsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "patents";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["PatentsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        PatentsRow: {
            /** @description number */
            number?: string;
            /** @description title */
            title?: string;
            /** @description owners */
            owners?: string;
            /** @description in_pool_since */
            in_pool_since?: string;
            /** @description group */
            group?: string;
            /** @description points */
            points?: string;
            /** @description essential */
            essential?: string;
            /** @description substitute_of */
            substitute_of?: string;
            /** @description status */
            status?: string;
            /** @description expiry */
            expiry?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Person: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description e-mail */
            email: string;
            /** @description language */
            language: components["schemas"]["Language"];
            /**
             * @description state
             * @enum {string}
             */
            state: "pending" | "active" | "blocked";
            /** @description administrator of the server */
            administrator: boolean;
            /**
             * Format: date-time
             * @description created
             */
            created: string;
            /** @description version */
            version: number;
        };
        Plan: {
            objectives: components["schemas"]["Objective"][];
            /** @description id of the paper's usual combination, K1 to K6 */
            usual: string | null;
            /** @description Of the paper's tables. */
            counts: {
                /** @description rows */
                rows: number;
                /** @description rows without items, and items */
                leaves: number;
                /** @description single duties */
                atoms: number;
                /** @description nodes they meet in */
                nodes: number;
                /** @description nodes with two duties or more */
                merged_nodes: number;
                /** @description duties saved */
                merged_away: number;
            };
            duration_months: components["schemas"]["Fraction"];
            /** @description nodes */
            critical_path: string[];
            /** @description by start */
            steps: components["schemas"]["PlanStep"][];
            risks: {
                /** @description "JD-R1" */
                id: string;
                /** @description "RK-01" */
                risk: string;
                text: components["schemas"]["AssessmentWords"];
            }[];
            conflicts: {
                /** @description "JD-C1" */
                id: string;
                /** @description "CF-01" */
                conflict: string;
                /** @description about fairness */
                fairness: boolean;
                text: components["schemas"]["AssessmentWords"];
            }[];
            /** @description a vertical and a horizontal form are asked for at once */
            architecture_conflict: boolean;
            patents_required_by: components["schemas"]["Objective"][];
        };
        PlanRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "plan";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["PlanRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        PlanRow: {
            /** @description node */
            node?: string;
            /** @description owner */
            owner?: string;
            /** @description months */
            months?: string;
            /** @description cost */
            cost?: string;
            /** @description currency */
            currency?: string;
            /** @description status */
            status?: string;
            /** @description note */
            note?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
        };
        PlanStep: {
            /** @description "CN-10" */
            node: string;
            name: components["schemas"]["AssessmentWords"];
            /**
             * @description What sort of thing it is.
             * @enum {string}
             */
            kind: "rule" | "organisation" | "task" | "asset" | "goal";
            /**
             * @description How binding the paper's words are.
             * @enum {string}
             */
            modality: "may" | "should" | "must";
            /** @description more than one: duties merged here */
            from: {
                objective: components["schemas"]["Objective"];
                /** @description "JD-02.4a" */
                atom: string;
                /** @description the row or item it stands in */
                text: components["schemas"]["AssessmentWords"] | null;
            }[];
            /** @description priority, 0 to 1 */
            weight: components["schemas"]["Fraction"];
            /** @description nodes that come first */
            after: string[];
            /** @description in every budget */
            must: boolean;
            done: components["schemas"]["Truth"];
            months: components["schemas"]["Fraction"];
            /** @description months from the beginning */
            start: components["schemas"]["Fraction"];
            /** @description months */
            slack: components["schemas"]["Fraction"];
            /** @description the duration is our default, not the alliance's */
            months_ours: boolean;
            /** @description on the critical path */
            critical: boolean;
            cost_cny: components["schemas"]["AssessmentFractionOrNull"];
            /** @description member in charge, as planned; may be empty */
            owner: string;
            in_budget: components["schemas"]["Truth"];
        };
        Preference: {
            /** @description kind */
            kind: components["schemas"]["NoticeKind"];
            /**
             * @description mail: at once, daily, weekly, none
             * @enum {string}
             */
            pace: "immediate" | "daily" | "weekly" | "none";
        };
        Problem: {
            /** @description the kind of problem: programs decide by it */
            type: string;
            /** @description title */
            title: string;
            /** @description the HTTP status */
            status: number;
            /** @description explanation */
            detail?: string;
            /** @description every mistake */
            errors?: {
                /** @description where in the body, as a JSON pointer */
                pointer?: string;
                /** @description which parameter of path or query */
                parameter?: string;
                /** @description what is wrong, and what would be right */
                detail: string;
            }[];
            /** @description the request's number, to be quoted */
            request?: string;
        };
        Process: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description what it is for */
            about: string;
            /** @description who may begin it */
            started_by: string[];
            /** @description what is filled in at the start */
            start: components["schemas"]["Form"];
            /** @description the first state */
            first: string;
            /** @description fields */
            fields: components["schemas"]["FormField"][];
            /** @description states */
            states: components["schemas"]["State"][];
            /** @description moves */
            moves: components["schemas"]["Move"][];
        };
        ProductsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "products";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["ProductsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        ProductsRow: {
            /** @description product */
            product?: string;
            /** @description market */
            market?: string;
            /** @description maker */
            maker?: string;
            /** @description value */
            value?: string;
            /** @description cost */
            cost?: string;
            /** @description price */
            price?: string;
            /** @description currency */
            currency?: string;
            /** @description units */
            units?: string;
            /** @description patents */
            patents?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        ProjectsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "projects";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["ProjectsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        ProjectsRow: {
            /** @description project */
            project?: string;
            /** @description value */
            value?: string;
            /** @description currency */
            currency?: string;
            /** @description hub */
            hub?: string;
            /** @description suppliers */
            suppliers?: string;
            /** @description maker */
            maker?: string;
            /** @description in_use_since */
            in_use_since?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Provider: {
            /** @description name */
            name: string;
            /** @description title */
            title: components["schemas"]["Words"];
        };
        Question: {
            /** @description id of the fact */
            fact: string;
            asks: components["schemas"]["AssessmentWords"];
            /** @description higher: decides more, and graver, findings */
            weight: components["schemas"]["Fraction"];
            /** @description rules it can still decide */
            rules: string[];
            /** @description cells of tables that would answer it */
            gaps?: components["schemas"]["AssessmentWords"][];
        };
        RatesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "rates";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["RatesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        RatesRow: {
            /** @description currency */
            currency?: string;
            /** @description date */
            date?: string;
            /** @description cny */
            cny?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Reason: {
            /** @description why; stands in the trail */
            reason?: string;
        };
        Record: components["schemas"]["AllianceRecord"] | components["schemas"]["ObjectivesRecord"] | components["schemas"]["FactsRecord"] | components["schemas"]["SourcesRecord"] | components["schemas"]["NotesRecord"] | components["schemas"]["MembersRecord"] | components["schemas"]["MarketsRecord"] | components["schemas"]["PatentsRecord"] | components["schemas"]["LicencesRecord"] | components["schemas"]["FlowsRecord"] | components["schemas"]["ContributionsRecord"] | components["schemas"]["ThreatsRecord"] | components["schemas"]["CasesRecord"] | components["schemas"]["DisputesRecord"] | components["schemas"]["ActivitiesRecord"] | components["schemas"]["BudgetRecord"] | components["schemas"]["ProjectsRecord"] | components["schemas"]["DuesRecord"] | components["schemas"]["RatesRecord"] | components["schemas"]["ProductsRecord"] | components["schemas"]["DemandRecord"] | components["schemas"]["PlanRecord"] | components["schemas"]["ChangesRecord"];
        Result: {
            /** @description id */
            id: string;
            /**
             * @description kind
             * @enum {string}
             */
            kind: "assessment" | "statements";
            /** @description version of the facts */
            version: number;
            /** @description fingerprint of the facts */
            facts: string;
            /** @description fingerprint of the rules */
            rules: string;
            /**
             * Format: date
             * @description the day assessed
             */
            day: string;
            /**
             * Format: date-time
             * @description kept
             */
            at: string;
            /** @description by whom */
            who: string;
            /** @description in short: how many of each status and grade, or year and currency */
            summary: {
                [key: string]: unknown;
            };
        };
        ResultWhole: {
            /** @description id */
            id: string;
            /**
             * @description kind
             * @enum {string}
             */
            kind: "assessment" | "statements";
            /** @description version of the facts */
            version: number;
            /** @description fingerprint of the facts */
            facts: string;
            /** @description fingerprint of the rules */
            rules: string;
            /**
             * Format: date
             * @description the day assessed
             */
            day: string;
            /**
             * Format: date-time
             * @description kept
             */
            at: string;
            /** @description by whom */
            who: string;
            /** @description in short: how many of each status and grade, or year and currency */
            summary: {
                [key: string]: unknown;
            };
            /** @description all of it */
            body: components["schemas"]["Assessment"] | components["schemas"]["Statements"];
        };
        /** @enum {string} */
        Role: "secretariat" | "lead" | "member-admin" | "member-reader" | "counsel" | "evaluator" | "bureau" | "auditor" | "public";
        Seat: {
            /** @description id */
            id: string;
            /** @description person */
            person: string;
            /** @description alliance:… or region:… */
            scope: string;
            /** @description role */
            role: components["schemas"]["Role"];
            /** @description where it comes from */
            source: string;
            /**
             * Format: date-time
             * @description given
             */
            given: string;
            /** @description given by */
            given_by: string;
            /** @description the member they stand for */
            member?: string;
            /** @description name */
            name: string;
            /** @description e-mail, for the secretariat */
            email?: string;
        };
        SecondFactorConfirmed: {
            /** @description recovery codes; they are shown once */
            recovery_codes: string[];
            /** @description X-CSRF-Token of the new session */
            csrf?: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires?: string;
        };
        SecondFactorOffered: {
            /** @description the secret */
            secret: string;
            /** @description what the QR code says (otpauth:) */
            uri: string;
        };
        Session: {
            /** @description id */
            id: string;
            /** @description how one signed in */
            how: string;
            /** @description network address */
            from: string;
            /** @description browser */
            agent: string;
            /**
             * Format: date-time
             * @description begun
             */
            started: string;
            /**
             * Format: date-time
             * @description last used
             */
            seen: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
            /** @description is this very session */
            this: boolean;
        };
        Sheet: {
            /** @description sheet */
            id: string;
            /** @description name */
            name: components["schemas"]["Words"];
            /** @description the column that names its rows; empty: none */
            key: string;
            /** @description columns */
            columns: {
                /** @description column */
                id: string;
                /** @description heading */
                name: components["schemas"]["Words"];
                /** @description a row has to have it */
                required: boolean;
            }[];
        };
        SignedIn: {
            /** @description how far the sign-in has come */
            stage: components["schemas"]["Stage"];
            /** @description X-CSRF-Token */
            csrf: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
        };
        SourcesRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "sources";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["SourcesRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        SourcesRow: {
            /** @description title */
            title?: string | components["schemas"]["Words"];
            /** @description where to find it */
            ref?: string;
            /** @description kind */
            kind?: string;
        };
        Stability: {
            stable?: boolean;
            /** @description members of the coalition that gains most by leaving */
            leavers?: string[];
            /** @description what that coalition gains, CNY */
            excess?: number;
            /** @description the search was exhaustive */
            proven?: boolean;
            /** @description CNY */
            exit_cost?: number;
            payoff?: components["schemas"]["ByMember"] | null;
            alone?: components["schemas"]["ByMember"] | null;
            repair?: {
                from: string;
                to: string;
                cny: number;
            }[];
            /** @description public money that would be needed, CNY */
            grant?: number | null;
            /** @description part of the way to the Shapley value that keeps everybody */
            shapley_part?: number | null;
            missing?: components["schemas"]["AssessmentWords"] | components["schemas"]["AssessmentWords"][];
        };
        /** @enum {string} */
        Stage: "full" | "code" | "enrol";
        State: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description nothing follows */
            final: boolean;
            /** @description fields that can be written down */
            edited: string[];
            /** @description by whom */
            edited_by: string[];
            /** @description when something happens by itself */
            due?: {
                /** @description days after it was entered */
                days?: number;
                /** @description or the day in this field */
                field?: string;
                /** @description the move that is then made */
                then?: string;
            };
        };
        Statements: {
            /** @description id of the case */
            case: string;
            year: number;
            /** @description CNY */
            currency: string;
            /** @description How figures were rounded. */
            guarantee: string;
            /** @description The sums. Not there in what a member is given. */
            alliance?: components["schemas"]["StatementsStatement"];
            /** @description Of a member, its own only. */
            members: components["schemas"]["StatementsStatement"][];
        };
        StatementsAmount: string | null;
        StatementsEntry: {
            flow: components["schemas"]["StatementsFlow"];
            side: components["schemas"]["StatementsSide"];
            /** @description what for */
            what: string;
            /** @description CNY */
            cny: number;
            /** @description file and line of the case */
            from: string;
        };
        /** @enum {string} */
        StatementsFlow: "running" | "development" | "promotion" | "defence" | "enforcement" | "licensing" | "entry_exit";
        StatementsGiven: {
            /** @description id of the result */
            id: string;
            /**
             * Format: date-time
             * @description given
             */
            at: string;
            /**
             * Format: date
             * @description the day assessed
             */
            day: string;
            /** @description a member sees its own only, without `alliance` */
            statements: components["schemas"]["Statements"];
        };
        StatementsLine: {
            flow: components["schemas"]["StatementsFlow"];
            side: components["schemas"]["StatementsSide"];
            actual: components["schemas"]["StatementsAmount"];
            norm: components["schemas"]["StatementsNorms"];
        };
        StatementsNorms: {
            shapley: components["schemas"]["StatementsAmount"];
            stable: components["schemas"]["StatementsAmount"];
            proportional: components["schemas"]["StatementsAmount"];
        };
        /** @enum {string} */
        StatementsSide: "paid" | "got";
        StatementsStatement: {
            member: string;
            lines: components["schemas"]["StatementsLine"][];
            net: components["schemas"]["StatementsAmount"];
            net_norm: components["schemas"]["StatementsNorms"];
            entries: components["schemas"]["StatementsEntry"][];
        };
        Step: {
            /** @description number */
            number: number;
            /**
             * @description kind
             * @enum {string}
             */
            kind: "started" | "moved" | "saved" | "voted";
            /** @description move */
            move: string;
            /** @description from */
            from: string;
            /** @description to */
            to: string;
            /**
             * Format: date-time
             * @description when
             */
            at: string;
            /** @description who */
            person: string;
            /** @description in which role */
            role: string;
            /** @description for which member */
            member: string;
            /** @description why */
            reason: string;
            /** @description what was filled in */
            form: {
                [key: string]: unknown;
            } | null;
        };
        StillRests: {
            /** @description what still rests on it */
            still_rests_on_it: string[];
        };
        Task: {
            /** @description id */
            id: string;
            /** @description alliance */
            alliance: string;
            /** @description title */
            title: string;
            /** @description what it is about; empty: nothing */
            subject: string;
            /** @description which side; empty: shared */
            side: string;
            /** @description who does it; empty: nobody yet */
            assignee: string;
            /** @description due */
            due: string;
            /**
             * @description comes again; empty: it does not
             * @enum {string}
             */
            every: "" | "week" | "month" | "quarter" | "year";
            /**
             * @description state
             * @enum {string}
             */
            state: "open" | "done" | "dropped";
            /** @description version */
            version: number;
            /** @description who made it */
            created_by: string;
            /**
             * Format: date-time
             * @description made
             */
            created_at: string;
            /** @description who closed it */
            closed_by: string;
            /** @description closed */
            closed_at: string;
        };
        TaskClosed: {
            /** @description id */
            id: string;
            /** @description alliance */
            alliance: string;
            /** @description title */
            title: string;
            /** @description what it is about; empty: nothing */
            subject: string;
            /** @description which side; empty: shared */
            side: string;
            /** @description who does it; empty: nobody yet */
            assignee: string;
            /** @description due */
            due: string;
            /**
             * @description comes again; empty: it does not
             * @enum {string}
             */
            every: "" | "week" | "month" | "quarter" | "year";
            /**
             * @description state
             * @enum {string}
             */
            state: "open" | "done" | "dropped";
            /** @description version */
            version: number;
            /** @description who made it */
            created_by: string;
            /**
             * Format: date-time
             * @description made
             */
            created_at: string;
            /** @description who closed it */
            closed_by: string;
            /** @description closed */
            closed_at: string;
            /** @description what comes again */
            next: components["schemas"]["Task"][];
        };
        TextDifference: {
            /** @description from version */
            from: number;
            /** @description to version */
            to: number;
            /** @description sentence by sentence */
            items: {
                /**
                 * @description kept, gone or come
                 * @enum {string}
                 */
                how: "kept" | "gone" | "come";
                /** @description words */
                text: string;
            }[];
        };
        ThreatsRecord: {
            /**
             * @description sheet
             * @enum {string}
             */
            sheet: "threats";
            /** @description key */
            key: string;
            /** @description what it says */
            body: components["schemas"]["ThreatsRow"];
            /** @description the version that wrote it, for If-Match; 0 if it is not all yours to see */
            version: number;
        };
        ThreatsRow: {
            /** @description threat */
            threat?: string;
            /** @description attacker */
            attacker?: string;
            /** @description member */
            member?: string;
            /** @description demand_per_unit */
            demand_per_unit?: string;
            /** @description agreed_per_unit */
            agreed_per_unit?: string;
            /** @description currency */
            currency?: string;
            /** @description exposed_volume */
            exposed_volume?: string;
            /** @description loss_avoided */
            loss_avoided?: string;
            /** @description counter_strength */
            counter_strength?: string;
            /** @description source */
            source?: string;
            /** @description as_of */
            as_of?: string;
            /** @description confidence */
            confidence?: string;
            /** @description note */
            note?: string;
        };
        Token: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description may write */
            write: boolean;
            /** @description only these alliances */
            alliances: string[];
            /** @description and also: administration of the server */
            areas: string[];
            /**
             * Format: date-time
             * @description made
             */
            created: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
            /** @description last used; empty: never */
            used: string;
        };
        TokenGiven: {
            /** @description id */
            id: string;
            /** @description name */
            name: string;
            /** @description may write */
            write: boolean;
            /** @description only these alliances */
            alliances: string[];
            /** @description and also: administration of the server */
            areas: string[];
            /**
             * Format: date-time
             * @description made
             */
            created: string;
            /**
             * Format: date-time
             * @description expires
             */
            expires: string;
            /** @description last used; empty: never */
            used: string;
            /** @description the token; it is shown once */
            secret: string;
        };
        Tool: {
            /** @description name */
            name: string;
            /** @description what it does */
            says: components["schemas"]["Words"];
            /** @description on an alliance */
            of_an_alliance: boolean;
            /** @description writes into the register */
            writes: boolean;
            /** @description options; ! is a flag */
            options: string;
            /** @description files sent along */
            files: string;
            /** @description its own words */
            words: string;
            /** @description forms; =: only that */
            formats: string;
        };
        ToolWish: {
            /** @description options: texts, or true */
            options?: {
                [key: string]: unknown;
            };
            /** @description its own words */
            words?: string[];
            /** @description files, by the option that they are for */
            files?: {
                [key: string]: {
                    /** @description its name */
                    name: string;
                    /** @description what it holds */
                    text?: string;
                    /** @description the same for what is no text: base64url */
                    base64?: string;
                };
            };
            /** @description form */
            format?: string;
        };
        TrailEntry: {
            /** @description number */
            number: number;
            /**
             * Format: date-time
             * @description when
             */
            at: string;
            /** @description who */
            who: string;
            /** @description by what means */
            by: string;
            /** @description network address */
            from: string;
            /** @description what */
            what: string;
            /** @description about what */
            subject: string;
            /** @description why */
            reason: string;
            /** @description digest of the chain up to here */
            digest: string;
            /** @description before, for those who see everything */
            before?: string | null;
            /** @description after, for those who see everything */
            after?: string | null;
        };
        TrailVerdict: {
            /** @description entries */
            entries: number;
            /** @description the last digest */
            head: string;
            /** @description whole */
            whole: boolean;
            /** @description first broken entry */
            broken?: number;
            /** @description why */
            why?: components["schemas"]["Words"];
        };
        /** @enum {string} */
        Truth: "yes" | "no" | "unknown";
        Version: {
            /** @description number */
            number: number;
            /**
             * Format: date-time
             * @description when
             */
            at: string;
            /** @description who, for those who see all that was changed */
            who?: string;
            /** @description why, for those who see all that was changed */
            reason?: string;
            /** @description records changed, for those who see all that was changed */
            changed?: number;
            /** @description fingerprint of all facts, for those who see all of them */
            facts?: string;
        };
        Vote: {
            /** @description a company, or a person */
            voice: string;
            /** @description who cast it; empty: nobody yet */
            person: string;
            /**
             * @description empty: not yet
             * @enum {string}
             */
            choice: "" | "yes" | "no" | "abstain";
            /** @description why */
            reason: string;
            /** @description when */
            at: string;
        };
        WarningLevel: ("green" | "amber" | "red") | null;
        WarningSignal: {
            /** @description null: not known */
            value: number | null;
            level: components["schemas"]["WarningLevel"];
            /**
             * @description which way it gets worse
             * @enum {string}
             */
            worse: "high" | "low";
            /** @description amber from here on */
            amber: number;
            /** @description red from here on */
            red: number;
        };
        Withheld: {
            /** @description which cell: column → value */
            cells: {
                [key: string]: string;
            };
            /**
             * @description why not
             * @enum {string}
             */
            why: "too_few" | "told_apart" | "one_part_too_large";
        };
        Words: {
            /** @description Chinese */
            zh: string;
            /** @description English */
            en: string;
        };
        Workflow: {
            /** @description id */
            id: string;
            /** @description process */
            process: string;
            /** @description its name */
            process_name: string;
            /** @description alliance */
            alliance: string;
            /** @description what it is about; empty: nothing */
            subject: string;
            /** @description the member concerned; empty: none */
            member: string;
            /** @description the campaign; empty: none */
            batch: string;
            /** @description state */
            state: string;
            /** @description its name */
            state_name: string;
            /** @description has not ended */
            open: boolean;
            /**
             * Format: date-time
             * @description in this state since
             */
            since: string;
            /** @description due */
            due: string;
            /** @description who began it */
            started_by: string;
            /** @description in which role */
            started_as: string;
            /**
             * Format: date-time
             * @description begun
             */
            started_at: string;
            /** @description ended */
            ended_at: string;
            /** @description version */
            version: number;
            /** @description what you see of it: field → value */
            data: {
                [key: string]: unknown;
            };
        };
        WorkflowWhole: {
            /** @description id */
            id: string;
            /** @description process */
            process: string;
            /** @description its name */
            process_name: string;
            /** @description alliance */
            alliance: string;
            /** @description what it is about; empty: nothing */
            subject: string;
            /** @description the member concerned; empty: none */
            member: string;
            /** @description the campaign; empty: none */
            batch: string;
            /** @description state */
            state: string;
            /** @description its name */
            state_name: string;
            /** @description has not ended */
            open: boolean;
            /**
             * Format: date-time
             * @description in this state since
             */
            since: string;
            /** @description due */
            due: string;
            /** @description who began it */
            started_by: string;
            /** @description in which role */
            started_as: string;
            /**
             * Format: date-time
             * @description begun
             */
            started_at: string;
            /** @description ended */
            ended_at: string;
            /** @description version */
            version: number;
            /** @description what you see of it: field → value */
            data: {
                [key: string]: unknown;
            };
            /** @description the moves open to you */
            moves: components["schemas"]["OpenMove"][];
            /** @description the vote */
            ballot?: components["schemas"]["Ballot"];
            /** @description its history */
            history: components["schemas"]["Step"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "catalogue.facts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["FactDefinition"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.objectives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Aims"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Sheet"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "catalogue.measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Named"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "system.alive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description it runs */
                        alive: boolean;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "system.ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description it can serve */
                        ready: boolean;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "system.metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description text */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "system.about": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["About"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "system.demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description well */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Demo"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description all of them */
                        items: components["schemas"]["Provider"][];
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description e-mail */
                    email: string;
                    /** @description password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.code": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description code of the authenticator, or a recovery code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "links.look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the secret of the link */
                    secret: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Link"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "links.take_up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the secret of the link */
                    secret: string;
                    /** @description name */
                    name: string;
                    /** @description password */
                    password: string;
                    /** @description e-mail */
                    email?: string;
                    /** @description language */
                    language?: components["schemas"]["Language"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedIn"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "links.join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the secret of the link */
                    secret: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.forgotten": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description e-mail */
                    email: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "password.reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the secret of the link */
                    secret: string;
                    /** @description password */
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factor.offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorOffered"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factor.confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description code of the authenticator, or a recovery code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorConfirmed"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "factor.remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description code of the authenticator, or a recovery code */
                    code: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.begin": {
        parameters: {
            query?: {
                /** @description the page to come back to */
                to?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description go there */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sign_in.back": {
        parameters: {
            query?: {
                /** @description code */
                code?: string;
                /** @description state */
                state?: string;
                /** @description issuer */
                iss?: string;
                /** @description session state */
                session_state?: string;
                /** @description scope */
                scope?: string;
                /** @description error */
                error?: string;
                /** @description description */
                error_description?: string;
            };
            header?: never;
            path: {
                provider: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description signed in */
            303: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Me"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description name */
                    name?: string;
                    /** @description language */
                    language?: components["schemas"]["Language"];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the old one */
                    old: string;
                    /** @description the new one */
                    password: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Session"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "sessions.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tokens.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Token"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tokens.give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description name */
                    name: string;
                    /** @description may write */
                    write?: boolean;
                    /** @description only these alliances */
                    alliances?: string[];
                    /** @description administration of the server too, which has to be named */
                    areas?: "administration"[];
                    /**
                     * Format: date-time
                     * @description at most a year from now
                     */
                    expires: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenGiven"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tokens.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.list": {
        parameters: {
            query?: {
                /** @description in name or address */
                words?: string;
                /** @description last id of the page before */
                after?: string;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Person"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description name */
                    name?: string;
                    /** @description language */
                    language?: components["schemas"]["Language"];
                    /** @description e-mail */
                    email?: string;
                    /**
                     * @description state
                     * @enum {string}
                     */
                    state?: "active" | "blocked";
                    /** @description administrator */
                    administrator?: boolean;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "people.reset": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                person: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the link */
                        address: string;
                        /**
                         * Format: date-time
                         * @description expires
                         */
                        expires: string;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "regions.grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description person */
                    person: string;
                    /**
                     * @description role
                     * @enum {string}
                     */
                    role: "secretariat" | "lead" | "member-admin" | "member-reader" | "counsel" | "evaluator" | "bureau" | "auditor";
                    /** @description region, as alliances state it */
                    region: string;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "regions.withdraw": {
        parameters: {
            query?: {
                /** @description why; stands in the trail */
                reason?: string;
            };
            header?: never;
            path: {
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "seats.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Seat"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "seats.grant": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description person */
                    person: string;
                    /**
                     * @description role
                     * @enum {string}
                     */
                    role: "secretariat" | "lead" | "member-admin" | "member-reader" | "counsel" | "evaluator" | "bureau" | "auditor";
                    /** @description the member they stand for */
                    member?: string;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grant"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "seats.withdraw": {
        parameters: {
            query?: {
                /** @description why; stands in the trail */
                reason?: string;
            };
            header?: never;
            path: {
                alliance: string;
                grant: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Invitation"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.give": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description e-mail */
                    email: string;
                    /**
                     * @description role
                     * @enum {string}
                     */
                    role: "secretariat" | "lead" | "member-admin" | "member-reader" | "counsel" | "evaluator" | "bureau" | "auditor";
                    /** @description the member they stand for */
                    member?: string;
                    /** @description language */
                    language?: components["schemas"]["Language"];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationGiven"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "invitations.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                invitation: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alliances.list": {
        parameters: {
            query?: {
                /** @description words in name or id */
                words?: string;
                /** @description home region */
                region?: string;
                /** @description industry */
                industry?: string;
                /** @description kind of initiator */
                initiator?: string;
                /** @description the removed ones */
                removed?: boolean;
                /** @description sorted by; - turns it round */
                sort?: "name" | "-name" | "id" | "-id" | "region" | "-region" | "members" | "-members" | "patents" | "-patents" | "founded" | "-founded" | "changed" | "-changed";
                /** @description how many to pass over */
                from?: number;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Alliance"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alliances.found": {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests under one key are done once; sent again, they get the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a case as in a single YAML file (docs/case-file.md) */
                    case: unknown;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description founded */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alliance"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alliances.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the alliance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AllianceSeen"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alliances.remove": {
        parameters: {
            query?: {
                /** @description why */
                reason?: string;
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removed */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alliances.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description restored */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alliance"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "alliances.publish": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description whether it is public */
                    published: boolean;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description the alliance */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Alliance"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.list": {
        parameters: {
            query?: {
                /** @description of which sheet */
                sheet?: "alliance" | "objectives" | "facts" | "sources" | "notes" | "members" | "markets" | "patents" | "licences" | "flows" | "contributions" | "threats" | "cases" | "disputes" | "activities" | "budget" | "projects" | "dues" | "rates" | "products" | "demand" | "plan" | "changes";
                /** @description which version; by default as it is now */
                version?: number;
                /** @description how many to pass over */
                from?: number;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Record"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.show": {
        parameters: {
            query?: {
                /** @description which version; by default as it is now */
                version?: number;
            };
            header?: never;
            path: {
                alliance: string;
                sheet: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the record */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Record"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.put": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                sheet: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a row is {column: text} */
                    body: {
                        [key: string]: unknown;
                    };
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.remove": {
        parameters: {
            query?: {
                /** @description why */
                reason?: string;
            };
            header?: never;
            path: {
                alliance: string;
                sheet: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description removed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests under one key are done once; sent again, they get the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                alliance: string;
                sheet: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description a row is {column: text} */
                    body: {
                        [key: string]: unknown;
                    };
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description added */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "records.change": {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests under one key are done once; sent again, they get the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description taken as a whole or not at all */
                    changes: {
                        /** @description sheet */
                        sheet: string;
                        /** @description key; may be left out for a new row */
                        key?: string;
                        /** @description null removes it */
                        body?: {
                            [key: string]: unknown;
                        } | null;
                        /** @description the version that you saw; 0: there was none. Needed with a key */
                        version?: number;
                    }[];
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description written */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Changed"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.get": {
        parameters: {
            query?: {
                /** @description which version */
                version?: number;
                /** @description form */
                format?: "json" | "yaml" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the case */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Case"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "application/yaml": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "cases.put": {
        parameters: {
            query?: {
                /** @description dry run */
                dry_run?: boolean;
                /** @description why */
                reason?: string;
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/yaml": unknown;
                "application/json": unknown;
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
            };
        };
        responses: {
            /** @description what changed */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseReplaced"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "versions.list": {
        parameters: {
            query?: {
                /** @description older than this one */
                before?: number;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description a page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Version"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "versions.differences": {
        parameters: {
            query?: {
                /** @description from */
                from?: string;
                /** @description to; by default now */
                to?: string;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the differences */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description from */
                        from: number;
                        /** @description to */
                        to: number;
                        /** @description differences */
                        items: components["schemas"]["Difference"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "versions.undo": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                /** @description version */
                version: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Reason"];
            };
        };
        responses: {
            /** @description the new version */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Version"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "assessments.now": {
        parameters: {
            query?: {
                /** @description day of the assessment; by default that of the facts */
                day?: string;
                /** @description which version; by default as it is now */
                version?: number;
                /** @description form */
                format?: "json" | "html" | "md" | "text" | "docx" | "pdf";
                /** @description language; by default the caller's */
                lang?: "zh" | "en";
                /** @description explain one thing: a rule, fact, objective, node … */
                why?: string;
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the assessment */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Assessment"];
                    "application/pdf": unknown;
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": unknown;
                    "text/html": unknown;
                    "text/markdown": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "results.list": {
        parameters: {
            query?: {
                /** @description kind */
                kind?: "assessment" | "statements";
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Result"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "results.keep": {
        parameters: {
            query?: {
                /** @description day of the assessment; by default that of the facts */
                day?: string;
            };
            header?: {
                /** @description Requests under one key are done once; sent again, they get the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description kind
                     * @enum {string}
                     */
                    kind: "assessment" | "statements";
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Result"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "results.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                result: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultWhole"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "results.compare": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                result: string;
                other: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comparison"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "statements.show": {
        parameters: {
            query?: {
                /** @description which; by default the newest */
                result?: string;
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementsGiven"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Admitted"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.admit": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description disputes/D1 */
                    room: string;
                    /** @description id of a person */
                    person: string;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "rooms.dismiss": {
        parameters: {
            query: {
                /** @description room */
                room: string;
                /** @description person */
                person: string;
                /** @description why; stands in the trail */
                reason?: string;
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grounds.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Grounds"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grounds.record": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description why */
                    reason: string;
                    /** @description legal basis */
                    basis: string;
                    /** @description for how many days */
                    days: number;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Grounds"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "grounds.end": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                grounds: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "aggregates.list": {
        parameters: {
            query?: {
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Aggregate"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "aggregates.give": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description which measure */
                    measure: string;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AggregatesGiven"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "trail.list": {
        parameters: {
            query?: {
                /** @description beginning of the subject */
                subject?: string;
                /** @description who */
                who?: string;
                /** @description beginning of the deed */
                what?: string;
                /** @description older than this number */
                before?: number;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description entries, the newest first */
                        items: components["schemas"]["TrailEntry"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "trail.verify": {
        parameters: {
            query?: {
                /** @description number of an entry kept elsewhere */
                number?: number;
                /** @description its digest */
                digest?: string;
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the verdict */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailVerdict"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "house_trail.list": {
        parameters: {
            query?: {
                /** @description beginning of the subject */
                subject?: string;
                /** @description who */
                who?: string;
                /** @description beginning of the deed */
                what?: string;
                /** @description older than this number */
                before?: number;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description entries */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description entries, the newest first */
                        items: components["schemas"]["TrailEntry"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "house_trail.verify": {
        parameters: {
            query?: {
                /** @description number of an entry kept elsewhere */
                number?: number;
                /** @description its digest */
                digest?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the verdict */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailVerdict"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tools.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the list */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the tools */
                        items: components["schemas"]["Tool"][];
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tools.order": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                tool: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToolWish"];
            };
        };
        responses: {
            /** @description queued */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not available just now */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Job"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.result": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.list": {
        parameters: {
            query?: {
                /** @description the jobs of all, in outline: for administrators */
                all?: boolean;
                /** @description alliance */
                alliance?: string;
                /** @description state */
                state?: "waiting" | "running" | "done" | "failed" | "cancelled";
                /** @description older than this one */
                before?: string;
                /** @description how many at most */
                count?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Job"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "jobs.events": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                job: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "processes.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Process"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflows.list": {
        parameters: {
            query?: {
                /** @description of this alliance */
                alliance?: string;
                /** @description of this process */
                process?: string;
                /** @description in this state */
                state?: string;
                /** @description about this member */
                member?: string;
                /** @description sent together: a campaign */
                batch?: string;
                /** @description about this: clauses/C3 */
                subject?: string;
                /** @description only what has not ended */
                open?: boolean;
                /** @description last id of the page before */
                after?: string;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Workflow"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflows.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkflowWhole"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflows.start": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                process: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what is filled in: field → value */
                    form: {
                        [key: string]: unknown;
                    };
                    /** @description what it is about: clauses/C3 */
                    subject?: string;
                    /** @description the member concerned; for the secretariat to name */
                    member?: string;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflows.move": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow: string;
                move: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the version that you saw */
                    version: number;
                    /** @description what is filled in: field → value */
                    form?: {
                        [key: string]: unknown;
                    };
                    /** @description why; stands in the trail */
                    reason?: string;
                    /**
                     * @description of a vote
                     * @enum {string}
                     */
                    choice?: "yes" | "no" | "abstain";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "workflows.save": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description the version that you saw */
                    version: number;
                    /** @description what is filled in: field → value */
                    form: {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workflow"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "campaigns.send": {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests under one key are done once; sent again, they get the first answer */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description title, questions, deadline, note: see the process self-check */
                    form: {
                        [key: string]: unknown;
                    };
                    /** @description these alliances; else all */
                    alliances?: string[];
                    /** @description of them those of this region */
                    region?: string;
                    /** @description only look: to whom, and where nobody could answer */
                    dry_run?: boolean;
                    /** @description pass over those where nobody could */
                    skip_gaps?: boolean;
                    /** @description why; stands in the trail */
                    reason?: string;
                };
            };
        };
        responses: {
            /** @description with dry_run */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignPromised"];
                };
            };
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignSent"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "campaigns.show": {
        parameters: {
            query?: {
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                campaign: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Campaign"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clauses.list": {
        parameters: {
            query?: {
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["ClauseVersion"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clauses.show": {
        parameters: {
            query?: {
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
                clause: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["ClauseVersion"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "clauses.differences": {
        parameters: {
            query?: {
                /** @description from version; by default the one before; 0: from nothing */
                from?: number;
                /** @description to version; by default the newest */
                to?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
                clause: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TextDifference"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.list": {
        parameters: {
            query?: {
                /** @description words in the title */
                words?: string;
                /** @description linked to this */
                link?: string;
                /** @description with this file */
                digest?: string;
                /** @description lapsed, or lapsing by then */
                expires_by?: string;
                /** @description the removed ones */
                removed?: boolean;
                /** @description last id of the page before */
                after?: string;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Evidence"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.add": {
        parameters: {
            query?: never;
            header?: {
                /** @description Requests under one key are done once; sent again, they get the first answer */
                "Idempotency-Key"?: string;
            };
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description title */
                    title: string;
                    /** @description who may see it; by default the alliance */
                    wall?: components["schemas"]["EvidenceWall"];
                    /** @description own: the member; room: its address, disputes/D1 */
                    who?: string;
                    /**
                     * Format: date
                     * @description made on
                     */
                    made?: string;
                    /**
                     * Format: date
                     * @description valid from
                     */
                    valid_from?: string;
                    /**
                     * Format: date
                     * @description lapses on
                     */
                    expires?: string;
                    /** @description note */
                    note?: string;
                    /** @description tickets of uploads */
                    files: string[];
                    /** @description what rests on it: fact:charter.exists */
                    links?: string[];
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description title */
                    title: string;
                    /** @description who may see it; by default the alliance */
                    wall?: components["schemas"]["EvidenceWall"];
                    /** @description own: the member; room: its address, disputes/D1 */
                    who?: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.remove": {
        parameters: {
            query?: {
                /** @description why; stands in the trail */
                reason?: string;
            };
            header?: never;
            path: {
                alliance: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StillRests"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.link": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description what rests on it */
                    target: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.unlink": {
        parameters: {
            query: {
                /** @description what rests on it */
                target: string;
            };
            header?: never;
            path: {
                alliance: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StillRests"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.version": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Format: date
                     * @description made on
                     */
                    made?: string;
                    /**
                     * Format: date
                     * @description valid from
                     */
                    valid_from?: string;
                    /**
                     * Format: date
                     * @description lapses on
                     */
                    expires?: string;
                    /** @description note */
                    note?: string;
                    /** @description tickets of uploads */
                    files: string[];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.restore": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                evidence: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.upload": {
        parameters: {
            query: {
                /** @description name of the file */
                name: string;
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceTicket"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                evidence: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                    "application/pdf": unknown;
                    "image/png": unknown;
                    "image/jpeg": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "evidence.verify": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EvidenceVerdict"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "papers.list": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Evidence"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "papers.bring": {
        parameters: {
            query: {
                /** @description name of the file */
                name: string;
                /** @description title; else the file's name */
                title?: string;
            };
            header?: never;
            path: {
                workflow: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Evidence"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "papers.file": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                workflow: string;
                evidence: string;
                digest: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": unknown;
                    "application/pdf": unknown;
                    "image/png": unknown;
                    "image/jpeg": unknown;
                    "text/plain": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comments.list": {
        parameters: {
            query: {
                /** @description what they are about */
                subject: string;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Comment"][];
                        /** @description on all pages */
                        total: number;
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comments.say": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description about what: members/M1, workflow/w-… */
                    subject: string;
                    /** @description words; @p-… mentions somebody */
                    text: string;
                    /** @description for your own side only */
                    internal?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comments.reword": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description words; @p-… mentions somebody */
                    text: string;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Comment"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "comments.take-back": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                comment: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.list": {
        parameters: {
            query?: {
                /** @description of this person */
                assignee?: string;
                /** @description about this */
                subject?: string;
                /** @description state */
                state?: "open" | "done" | "dropped";
                /** @description due by then */
                due_by?: string;
                /** @description last id of the page before */
                after?: string;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Task"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.add": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description title */
                    title: string;
                    /** @description what it is about */
                    subject?: string;
                    /** @description who does it */
                    assignee?: string;
                    /** @description day; empty: none */
                    due?: string;
                    /**
                     * @description comes again
                     * @enum {string}
                     */
                    every?: "" | "week" | "month" | "quarter" | "year";
                    /** @description for your own side only */
                    internal?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.tasks": {
        parameters: {
            query?: {
                /** @description of this person */
                assignee?: string;
                /** @description about this */
                subject?: string;
                /** @description state */
                state?: "open" | "done" | "dropped";
                /** @description due by then */
                due_by?: string;
                /** @description last id of the page before */
                after?: string;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Task"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.show": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.change": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description title */
                    title?: string;
                    /** @description what it is about */
                    subject?: string;
                    /** @description who does it */
                    assignee?: string;
                    /** @description day; empty: none */
                    due?: string;
                    /**
                     * @description comes again
                     * @enum {string}
                     */
                    every?: "" | "week" | "month" | "quarter" | "year";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Task"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "tasks.close": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                alliance: string;
                task: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description state
                     * @enum {string}
                     */
                    state: "open" | "done" | "dropped";
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskClosed"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.show": {
        parameters: {
            query?: {
                /** @description only what was not read */
                unread?: boolean;
                /** @description of this kind */
                kind?: components["schemas"]["NoticeKind"];
                /** @description of this alliance */
                alliance?: string;
                /** @description last id of the page before */
                after?: string;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Inbox"];
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "inbox.read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description these */
                    ids?: string[];
                    /** @description all of them */
                    all?: boolean;
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description not read yet */
                        unread: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preferences.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Preference"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "preferences.change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description by kind */
                    items: components["schemas"]["Preference"][];
                };
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Preference"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This format is not taken */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The content has mistakes */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description since when; null: there is none */
                        since: string | null;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.make": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description the link */
                        address: string;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "me.due": {
        parameters: {
            query?: {
                /** @description within so many days; by default 30 */
                days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Due"][];
                        /** @description on all pages */
                        total: number;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "calendar.feed": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description SECRET.ics */
                file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the calendar */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not found */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail.settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailSettings"];
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail.outbox": {
        parameters: {
            query?: {
                /** @description to this person */
                person?: string;
                /** @description state */
                state?: "waiting" | "sending" | "sent" | "failed";
                /** @description last id of the page before */
                after?: string;
                /** @description how many at most */
                count?: number;
                /** @description json is one page; csv and xlsx are everything */
                format?: "json" | "csv" | "xlsx";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description this page */
                        items: components["schemas"]["Mail"][];
                    };
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": unknown;
                    "text/csv": unknown;
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    "mail.test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description id of the mail */
                        id: string;
                    };
                };
            };
            /** @description The request is malformed */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Please sign in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not permitted */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description In conflict with what is there */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
