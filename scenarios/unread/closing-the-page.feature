Feature: Closing the page with unseen replies sends them at once

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Do you gift-wrap?"
    And the visitor looks away

  @UNREAD-2
  Scenario: The e-mail goes at the instant the page is closed
    When the agent writes "Gladly."
    And 1 ms passes
    Then no e-mail is sent
    When the visitor closes the page
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Gladly. |

  @UNREAD-2 @UNREAD-3
  Scenario: Closing the page at the last moment does not send the reply twice
    When the agent writes "Gladly."
    And 59.999 seconds pass
    And the visitor closes the page
    Then anna@example.com receives the unread replies
    When 1 ms passes
    And 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-2
  Scenario: Closing the page after the minute sends nothing more
    When the agent writes "Gladly."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the visitor closes the page
    And 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-2
  Scenario: Replies that were seen are not sent when the page is closed
    When the agent writes "Gladly."
    And the visitor looks at the chat
    And the visitor closes the page
    And 10 minutes pass
    Then no e-mail is sent

  @UNREAD-2
  Scenario: Moving from page to page of the site is not closing it
    When the agent writes "Gladly."
    And 30 seconds pass
    And the visitor opens the page "/vases"
    And the visitor opens the page "/bowls"
    And 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

  @UNREAD-2 @UNREAD-5
  Scenario: Two conversations with unseen replies give two e-mails, each about its own
    When the visitor ends the conversation
    Then anna@example.com receives the transcript
    When the visitor writes "And do you deliver to Rome?"
    And the agent writes "Gladly, in red or gold." in conversation 1
    And the agent writes "To Rome in two days." in conversation 2
    And the visitor closes the page
    Then anna@example.com receives the unread replies with:
      | subject  | *no. 1 *                       |
      | question | Do you gift-wrap?              |
      | reply    | Agent: Gladly, in red or gold. |
      | lacks    | Rome                           |
    And anna@example.com receives the unread replies with:
      | subject  | *no. 2 *                    |
      | question | And do you deliver to Rome? |
      | reply    | Agent: To Rome in two days. |
      | lacks    | gold                        |

  @UNREAD-2 @UNREAD-6
  Scenario: Closed with no address known, the replies wait for one and then go at once
    Given visitor Bob writes "Do you repair clocks?"
    And visitor Bob looks away
    When the agent writes "Only wall clocks." in conversation 2
    And visitor Bob closes the page
    Then the decision to hold the unread replies is recorded with the reason "no address known"
    When 5 seconds pass
    And visitor Bob is known as:
      | e-mail | bob@example.com |
    Then bob@example.com receives the unread replies with:
      | reply | Agent: Only wall clocks. |

  @UNREAD-4
  Scenario: A reply to a closed page waits for its minute
    When the visitor closes the page
    And the agent writes "Gladly."
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies

  @UNREAD-4
  Scenario: A burst to a closed page is one e-mail
    When the visitor closes the page
    And the agent writes "Gladly."
    And 20 seconds pass
    And the agent writes "In red or in gold?"
    And 20 seconds pass
    And the agent writes "Gold is nicer."
    And 20 seconds pass
    Then anna@example.com receives the unread replies with:
      | subject | New replies in conversation no. 1 – Shop |
      | reply   | Gladly.                                  |
      | reply   | In red or in gold?                       |
      | reply   | Gold is nicer.                           |
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-4 @UNREAD-2
  Scenario: Back on the page without looking at the chat, and gone again, before the minute
    When the visitor closes the page
    And the agent writes "Gladly."
    And 10 seconds pass
    And the visitor opens the page
    Then no e-mail is sent
    When the visitor closes the page
    Then anna@example.com receives the unread replies

  @UNREAD-4 @UNREAD-5
  Scenario: Seen, gone, and answered once more
    When the agent writes "Gladly."
    And the visitor looks at the chat
    And the visitor closes the page
    And 5 minutes pass
    And the agent writes "In red or in gold?"
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | In red or in gold? |
      | lacks | Gladly.            |

  @UNREAD-4 @UNREAD-3
  Scenario: E-mailed, gone, and answered once more
    When the agent writes "Gladly."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the visitor closes the page
    And the agent writes "In red or in gold?"
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | In red or in gold? |
      | lacks | Gladly.            |
