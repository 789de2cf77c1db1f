Feature: Replies that waited for an address go at once when their copy does not get through
  The page was closed with an unseen reply and no address was known. Then one is given for a copy, and the copy fails: the
  reply was due already. Found by exploration.

  Background:
    Given the visitor writes "Do you ship to Norway?"
    And the visitor looks away

  @UNREAD-2 @UNREAD-6 @TRANS-8
  Scenario Outline: The reply goes at the instant the copy has failed
    When the agent writes "Yes, within four days."
    And the visitor closes the page
    And the visitor opens the page
    And the visitor asks for a copy of the conversation
    And <the copy fails>
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Yes, within four days. |
    And every promise is kept

    Examples:
      | the copy fails                                   |
      | the mail server answers 550 to the next 1 e-mail |
      | the mail server answers 451 to the next 1 e-mail |

  @UNREAD-1 @TRANS-8
  Scenario: A reply that was not due yet keeps its minute
    When the agent writes "Yes, within four days."
    And the visitor asks for a copy of the conversation
    And the mail server answers 550 to the next 1 e-mail
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies
    And every promise is kept
