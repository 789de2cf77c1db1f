Feature: Internal notes
  A note is seen by agents only: not by the visitor, in no e-mail, on no page a link leads to.

  Background:
    Given agent Alice is online
    And agent Bob is online
    And the visitor is known as:
      | e-mail | anna@example.com |

  @CONV-5
  Scenario: Agents see the note, the visitor does not
    When the visitor writes "Is my order on its way?"
    And agent Alice notes "Customer is angry, be nice"
    Then agent Alice sees "Customer is angry, be nice"
    And the visitor does not see "angry"
    And the visitor sees 2 messages

  @CONV-5 @ROUTE-1
  Scenario: Whoever gets the conversation by transfer reads the notes
    When the visitor writes "Is my order on its way?"
    And agent Alice notes "Parcel lost, refund her"
    And agent Alice transfers the conversation to agent Bob
    Then agent Bob sees "Parcel lost, refund her"
    And the visitor does not see "refund"

  @CONV-5 @UNREAD-7
  Scenario: A note alone sends no e-mail
    When the visitor writes "Is my order on its way?"
    And the visitor closes the page
    And agent Alice notes "Parcel lost"
    And 1 hour passes
    Then agent Alice sees "Parcel lost"
    And no e-mail is sent

  @CONV-5 @UNREAD-8
  Scenario: A note between question and reply stays out of the e-mail on unread replies
    When the visitor writes "Is my order on its way?"
    And the visitor closes the page
    And agent Alice notes "Parcel lost, refund her"
    And agent Alice writes "Let me check."
    And agent Alice notes "Said nothing of the refund"
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | question | Is my order on its way? |
      | reply    | Let me check.           |
      | lacks    | refund                  |
      | lacks    | note                    |
    And agent Alice sees "Parcel lost, refund her"
    And agent Alice sees "Said nothing of the refund"

  @CONV-5 @TRANS-5
  Scenario: A note stays out of the copy
    When the visitor writes "Is my order on its way?"
    And agent Alice notes "Parcel lost, refund her"
    And agent Alice writes "Let me check."
    And agent Alice ends the conversation
    Then anna@example.com receives the transcript with:
      | message | Is my order on its way? |
      | message | Let me check.           |
      | lacks   | refund                  |
    And agent Alice sees "Parcel lost, refund her"

  @CONV-5 @UNREAD-9
  Scenario: The page a link leads to shows no note
    When the visitor writes "Is my order on its way?"
    And the visitor closes the page
    And agent Alice notes "Parcel lost, refund her"
    And agent Alice writes "Let me check."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When visitor Phone follows the link in the e-mail
    Then visitor Phone sees "Let me check."
    And visitor Phone does not see "refund"
    And agent Alice sees "Parcel lost, refund her"

  @CONV-5
  Scenario: A note answers nothing
    Given an open channel with:
      | forwarding time | 2 minutes |
      | distribution    | strictly  |
    When the visitor writes "Is my order on its way?"
    And agent Alice notes "Looking into it"
    And 2 minutes pass
    Then agent Bob has 1 conversation
    And agent Bob sees "Looking into it"
