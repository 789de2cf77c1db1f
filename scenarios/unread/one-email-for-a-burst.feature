Feature: All unseen replies of an instant travel in one e-mail, and none travels twice

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Which tea is the mildest?"
    And the visitor looks away

  @UNREAD-3
  Scenario: The minute runs from the oldest unseen reply
    Real bug elsewhere: each new reply starts the wait anew, and a talkative agent keeps the e-mail away for ever.
    When the agent writes "The white one."
    And 59.999 seconds pass
    And the agent writes "Or the first green one."
    And 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | The white one.          |
      | reply | Or the first green one. |
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-3
  Scenario: A reply after the e-mail has its own minute and its own e-mail
    When the agent writes "The white one."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the agent writes "Or the first green one."
    And 59.999 seconds pass
    Then no further e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Or the first green one. |
      | lacks | The white one.          |

  @UNREAD-3
  Scenario: Twenty replies in a burst are one e-mail with all twenty in order
    Real bug elsewhere: twenty replies, twenty e-mails.
    When the agent writes "One"
    And the agent writes "Two"
    And the agent writes "Three"
    And the agent writes "Four"
    And the agent writes "Five"
    And the agent writes "Six"
    And the agent writes "Seven"
    And the agent writes "Eight"
    And the agent writes "Nine"
    And the agent writes "Ten"
    And the agent writes "Eleven"
    And the agent writes "Twelve"
    And the agent writes "Thirteen"
    And the agent writes "Fourteen"
    And the agent writes "Fifteen"
    And the agent writes "Sixteen"
    And the agent writes "Seventeen"
    And the agent writes "Eighteen"
    And the agent writes "Nineteen"
    And the agent writes "Twenty"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | contains | You have 20 new replies |
      | reply    | One                     |
      | reply    | Two                     |
      | reply    | Three                   |
      | reply    | Four                    |
      | reply    | Five                    |
      | reply    | Six                     |
      | reply    | Seven                   |
      | reply    | Eight                   |
      | reply    | Nine                    |
      | reply    | Ten                     |
      | reply    | Eleven                  |
      | reply    | Twelve                  |
      | reply    | Thirteen                |
      | reply    | Fourteen                |
      | reply    | Fifteen                 |
      | reply    | Sixteen                 |
      | reply    | Seventeen               |
      | reply    | Eighteen                |
      | reply    | Nineteen                |
      | reply    | Twenty                  |
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-3 @MAIL-4
  Scenario: A reply posted while an e-mail waits for its retry gets its own e-mail, and none is lost
    When the mail server answers 451 to the next 2 e-mails
    And the agent writes "The white one."
    And 60 seconds pass
    And the agent writes "Or the first green one."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | Or the first green one. |
      | lacks | The white one.          |
    When 30 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | The white one.          |
      | lacks | Or the first green one. |
    When 24 hours pass
    Then no further e-mail is sent

  @UNREAD-3 @MAIL-4
  Scenario: A reply is not told again when the server had its e-mail but its answer was lost
    Real bug elsewhere: the retry is merged with newer replies, and the reader gets the old one twice as if it were new.
    When the mail server accepts the next e-mail but its answer is lost
    And the mail server answers 451 to the next 1 e-mail
    And the agent writes "The white one."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | The white one. |
    When the agent writes "Or the first green one."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | Or the first green one. |
      | lacks | The white one.          |
    When 30 seconds pass
    Then the same e-mail reaches anna@example.com again
    When 24 hours pass
    Then no further e-mail is sent
