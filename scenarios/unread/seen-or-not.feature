Feature: Seen means: page open and the chat in view

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Can I pay by invoice?"

  @UNREAD-5
  Scenario: A reply the visitor watches arriving is never e-mailed
    When the agent writes "Yes, within 14 days."
    And the visitor looks away
    And 10 minutes pass
    And the visitor closes the page
    Then no e-mail is sent

  @UNREAD-5
  Scenario: Looking at the chat at the last millisecond cancels the e-mail
    When the visitor looks away
    And the agent writes "Yes, within 14 days."
    And 59.999 seconds pass
    And the visitor looks at the chat
    And 10 minutes pass
    Then no e-mail is sent
    And the decision to skip the unread replies is recorded with the reason "seen in time"

  @UNREAD-5
  Scenario: Looking at the chat after the minute comes too late
    When the visitor looks away
    And the agent writes "Yes, within 14 days."
    And 60 seconds pass
    And the visitor looks at the chat
    Then anna@example.com receives the unread replies

  @UNREAD-5
  Scenario: Opening the page with the chat in view is seeing
    When the visitor closes the page
    And the agent writes "Yes, within 14 days."
    And 59.999 seconds pass
    And the visitor opens the page
    And 10 minutes pass
    Then no e-mail is sent

  @UNREAD-5
  Scenario: Opening the page with the chat out of view is not seeing
    Real bug elsewhere: any open tab counts as having read the reply, and the e-mail never comes.
    When the visitor looks away
    And the visitor closes the page
    And the agent writes "Yes, within 14 days."
    And 30 seconds pass
    And the visitor opens the page
    And 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

  @UNREAD-5
  Scenario: Writing without having looked cancels too
    When the visitor looks away
    And the agent writes "Yes, within 14 days."
    And 59.999 seconds pass
    And the visitor writes "Found it on your site, thanks."
    And 10 minutes pass
    Then no e-mail is sent
    And the decision to skip the unread replies is recorded with the reason "visitor wrote"

  @UNREAD-5
  Scenario: A reply that crosses the visitor's message in flight is not taken for seen
    Real bug elsewhere: visitor and agent write at the same moment, and the agent's reply counts as read.
    When the visitor looks away
    And the visitor writes "Or by card?"
    And the agent writes "By card too."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | question | Can I pay by invoice? |
      | question | Or by card?           |
      | reply    | Agent: By card too.   |

  @UNREAD-5 @UNREAD-3
  Scenario: After seeing, the next unseen reply has a whole minute
    When the visitor looks away
    And the agent writes "Yes, within 14 days."
    And 50 seconds pass
    And the visitor looks at the chat
    And the visitor looks away
    And the agent writes "By card too."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | By card too.         |
      | lacks | Yes, within 14 days. |

  @UNREAD-5
  Scenario: Reading one conversation does not mark another one read
    Real bug elsewhere: opening the newest conversation clears the unread mark of all of them.
    When the visitor ends the conversation
    Then anna@example.com receives the transcript
    When the visitor writes "Do you have a shop in Lyon?"
    And the agent writes "By invoice: yes, within 14 days." in conversation 1
    And the agent writes "In Lyon: rue Mercière." in conversation 2
    And the visitor looks away
    And the visitor looks at the chat
    And 59.999 seconds pass
    Then no further e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | subject | *no. 1 *                         |
      | reply   | By invoice: yes, within 14 days. |
      | lacks   | Lyon                             |
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-5
  Scenario: Writing in a new conversation does not mark the old one read
    When the visitor ends the conversation
    Then anna@example.com receives the transcript
    When the visitor looks away
    And the agent writes "By invoice: yes, within 14 days." in conversation 1
    And the visitor writes "Do you have a shop in Lyon?"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | subject | *no. 1 * |

  @UNREAD-5 @SAFE-3
  Scenario: One visitor's looking does not mark another visitor's replies read
    Given visitor Bob is known as:
      | e-mail | bob@example.com |
    And visitor Bob writes "Where is my parcel?"
    And visitor Bob looks away
    When the agent writes "It arrives on Friday." in conversation 2
    And the visitor looks away
    And the visitor looks at the chat
    And 60 seconds pass
    Then bob@example.com receives the unread replies with:
      | question | Where is my parcel?          |
      | reply    | Agent: It arrives on Friday. |
      | lacks    | invoice                      |
