Feature: The link leads back into the conversation

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |

  @UNREAD-9
  Scenario: It leads to the page the visitor was on
    When the visitor opens the page "/lamps/brass"
    And the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | link | https://shop.example/lamps/brass?causerie=* |

  @UNREAD-9
  Scenario: Parameters of the page's address come through the link unharmed
    Real bug elsewhere: "&" in the address becomes "&amp;" or the rest of the query is cut off.
    When the visitor opens the page "/find?colour=red&size=40%20cm&sale#best"
    And the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | link     | https://shop.example/find?colour=red&size=40%20cm&sale&causerie=*#best |
      | contains | https://shop.example/find?colour=red&size=40%20cm&sale&causerie=*#best |
      | lacks    | &amp;                                                                  |

  @UNREAD-9
  Scenario: A page reached by such a link gives the next e-mail the same address again
    When the visitor opens the page "/find?size=40%20cm&sale"
    And the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the visitor follows the link in the e-mail
    And the visitor writes "And with a plug?"
    And the visitor closes the page
    And the agent writes "With a plug too."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | link | https://shop.example/find?size=40%20cm&sale&causerie=* |

  @UNREAD-9
  Scenario: It never leads to another site
    When the visitor opens the page "https://evil.example/login"
    And the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | link  | https://shop.example/?causerie=* |
      | lacks | evil                             |

  @UNREAD-9 @UNREAD-5
  Scenario: Following it shows the conversation and marks its replies seen
    When the visitor writes "Does it come with a bulb?"
    And the visitor looks away
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the agent writes "And with a plug."
    And the visitor follows the link in the e-mail
    Then the visitor sees conversation number 1
    And the visitor sees "And with a plug."
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-9
  Scenario: It resumes that very conversation though a newer one exists
    Real bug elsewhere: the link opens whatever conversation is the latest.
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    And the agent ends the conversation
    And the visitor opens the page
    And the visitor writes "Something else: are you open on Sunday?"
    And the agent writes "No, on Saturday." in conversation 2
    Then the visitor sees conversation number 2
    And anna@example.com receives the transcript
    And anna@example.com receives the unread replies
    When the visitor closes the page
    And the visitor follows the link in the e-mail
    Then the visitor sees conversation number 1
    And the visitor sees "Does it come with a bulb?"
    And the visitor does not see "No, on Saturday."

  @UNREAD-9
  Scenario: What is written after following it lands in that conversation
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When the visitor follows the link in the e-mail
    And the visitor writes "Then I take it."
    Then the visitor sees conversation number 1
    And the agent sees conversation number 1
    And the agent sees "Then I take it."
    And the agent has 1 conversation

  @UNREAD-9
  Scenario: In another browser it opens that conversation, and that one alone
    When the visitor writes "Secret: my PIN is 1234."
    And the visitor ends the conversation
    Then anna@example.com receives the transcript
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes." in conversation 2
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When visitor Phone follows the link in the e-mail
    Then visitor Phone sees conversation number 2
    And visitor Phone sees "Does it come with a bulb?"
    And visitor Phone does not see "1234"

  @UNREAD-9 @UNREAD-5
  Scenario: Read in another browser is read
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When visitor Phone follows the link in the e-mail
    And the agent writes "And with a plug."
    Then visitor Phone sees "And with a plug."
    When 10 minutes pass
    Then no further e-mail is sent

  @UNREAD-9 @UNREAD-2
  Scenario: Unseen in the other browser, it is e-mailed to the visitor of the conversation
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When visitor Phone follows the link in the e-mail
    And visitor Phone looks away
    And the agent writes "And with a plug."
    And 1 ms passes
    Then no further e-mail is sent
    When visitor Phone closes the page
    Then anna@example.com receives the unread replies with:
      | reply | And with a plug. |
      | lacks | Yes.             |

  @UNREAD-9
  Scenario: Two e-mails of one conversation have links of their own, and both lead there
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When 29 days pass
    And the agent writes "It is back in stock."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When 24 hours pass
    And visitor Phone follows the link in the e-mail
    Then visitor Phone sees "It is back in stock."

  @UNREAD-9
  Scenario: One millisecond before thirty days are over the link works
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When 719 hours and 59 minutes and 59 seconds and 999 ms pass
    And visitor Phone follows the link in the e-mail
    Then visitor Phone sees conversation number 1
    And visitor Phone sees "Yes."

  @UNREAD-9
  Scenario: After thirty days it opens the page and nothing of the conversation
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When 30 days pass
    And visitor Phone follows the link in the e-mail
    Then visitor Phone does not see "Does it come with a bulb?"
    And visitor Phone does not see "Yes."

  @UNREAD-9
  Scenario: Its lifetime is a setting
    Given the setting "link lifetime" changes to "1 hour"
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When 1 hour passes
    And visitor Phone follows the link in the e-mail
    Then visitor Phone does not see "Yes."

  @UNREAD-9 @SAFE-3
  Scenario: On the site of another company it opens nothing
    Given another portal "Garage" with the channel "Repairs"
    And visitor Bob is on the channel "Repairs"
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When visitor Bob follows the link in the e-mail
    Then visitor Bob does not see "Does it come with a bulb?"
    And visitor Bob does not see "Yes."

  @UNREAD-9 @SAFE-3
  Scenario: On another channel of the same company it opens nothing
    Given another open channel "Help"
    And visitor Bob is on the channel "Help"
    When the visitor writes "Does it come with a bulb?"
    And the visitor closes the page
    And the agent writes "Yes."
    And 60 seconds pass
    Then anna@example.com receives the unread replies
    When visitor Bob follows the link in the e-mail
    Then visitor Bob does not see "Does it come with a bulb?"
